/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles. A Lambda gets its credentials by the environment and
 * nothing else; the full chain (SSO, INI files, instance metadata) adds 130 KB to every function.
 */
export function defaultProvider() {
  return () => {
    const {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    } = process.env;
    if (accessKeyId === undefined || secretAccessKey === undefined)
      return Promise.reject(new Error('No AWS credentials in the environment'));
    return Promise.resolve({ accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) });
  };
}
