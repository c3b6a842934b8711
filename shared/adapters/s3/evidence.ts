import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import type { Evidence } from '../../ports.ts';
import { addressOf, type BucketAddress, escaped } from './address.ts';
import { NodeSha256 } from './node-sha256.ts';

export type Signing = BucketAddress & {
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
};

/** A phone on a building site needs a while for 20 MB; a link that was passed on should not live longer than that. */
const secondsToUpload = 15 * 60;
const secondsToDownload = 5 * 60;

/**
 * Evidence in a bucket, named by case and checksum. Addresses are signed here, without the S3 client: it makes none of these requests
 * itself and adds 165 KB to a bundle.
 */
export function bucketEvidence({ credentials, ...bucket }: Signing): Evidence {
  const signer = new S3RequestPresigner({ region: bucket.region, credentials, sha256: NodeSha256 });

  const sign: typeof signer.presign = (request, options) => signer.presign(request, options);
  return {
    uploadAddress: async ({ caseId, sha256, bytes, mediaType }) => {
      const headers = {
        'content-length': String(bytes),
        'content-type': mediaType,
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      };
      const request = { ...addressOf(bucket, `${caseId}/${sha256}`), method: 'PUT', headers };
      // Signed as headers, so that whoever sends another size, type or content is refused by S3.
      const signed = new Set(Object.keys(headers));
      const options = { expiresIn: secondsToUpload, signableHeaders: signed, unhoistableHeaders: signed };
      return written(await sign(request, options));
    },

    downloadAddress: async ({ caseId, sha256, name }) => {
      const query = { 'response-content-disposition': `attachment; filename*=UTF-8''${escaped(name)}` };
      const request = { ...addressOf(bucket, `${caseId}/${sha256}`), method: 'GET', headers: {}, query };
      return written(await sign(request, { expiresIn: secondsToDownload }));
    },
  };
}

type Signed = Awaited<ReturnType<S3RequestPresigner['presign']>>;

function written({ protocol, hostname, port, path, query }: Signed): string {
  const pairs = Object.entries(query ?? {}).map(([name, value]) => `${escaped(name)}=${escaped(String(value))}`);
  return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}?${pairs.join('&')}`;
}
