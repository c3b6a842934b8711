/**
 * The CDK behaviours that change our templates. They stand here and not in cdk.json, which only the cdk command reads:
 * the local cloud and the tests synthesise without it and must get the same templates.
 */
export const featureFlags = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-s3:publicAccessBlockedByDefault': true,
  '@aws-cdk/core:checkSecretUsage': true,
  // The data stack refuses to drop what the service stack still uses.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
};
