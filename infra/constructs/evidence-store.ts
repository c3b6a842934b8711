import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import { allowDecrypt, allowEncrypt } from './customer-key.ts';

const everyFile =
  'Files are named after cases and checksums, which nobody can list in advance; whose file it is, the code decides.';

export type EvidenceStoreProps = {
  key: Key | undefined;
  disposable: boolean;
  /** Where pages come from that send files; `*` where that is not known before the deployment. */
  allowedOrigins: string[];
};

/** The files that prove what forms say. Old versions stay; nobody is granted a delete. */
export class EvidenceStore extends Construct {
  readonly bucket: Bucket;
  private readonly everyFile: string;
  private readonly key: Key | undefined;

  constructor(scope: Construct, id: string, { key, disposable, allowedOrigins }: EvidenceStoreProps) {
    super(scope, id);
    this.key = key;
    const removalPolicy = disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
    const closed = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy,
    };
    const accessLog = new Bucket(this, 'AccessLog', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(400) }],
    });
    this.bucket = new Bucket(this, 'Bucket', {
      ...closed,
      ...(key
        ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
        : { encryption: BucketEncryption.S3_MANAGED }),
      versioned: true,
      // Browsers send files themselves, under an address signed for one file: whoever has such an address may use it from anywhere.
      cors: [
        {
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedOrigins,
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          maxAge: 3600,
        },
      ],
      // oxlint-disable-next-line no-unsafe-type-assertion -- a Bucket is an IBucket, but for exactOptionalPropertyTypes
      serverAccessLogsBucket: accessLog as IBucket,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        // Read much in the months of a review and hardly ever after; moving back and forth costs nothing.
        { transitions: [{ storageClass: StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(30) }] },
      ],
    });
    this.everyFile = `${Stack.of(this).exportValue(this.bucket.bucketArn)}/*`;
    Validations.of(accessLog).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This bucket holds the access log; logging its own accesses would not end.',
    });
  }

  /** May hand out addresses to download from. */
  grantRead(to: AppFunction): void {
    to.allowMatching(['s3:GetObject'], this.everyFile, everyFile);
    if (this.key) allowDecrypt(this.key, to);
  }

  /** May hand out addresses to upload to; a file that is there stays as an older version. */
  grantAdd(to: AppFunction): void {
    to.allowMatching(['s3:PutObject'], this.everyFile, everyFile);
    if (this.key) allowEncrypt(this.key, to);
  }
}
