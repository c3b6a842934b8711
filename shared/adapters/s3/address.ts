/** A bucket, and where S3 is: `endpoint` is set where it is not AWS's own. */
export type BucketAddress = { bucket: string; region: string; endpoint?: string | undefined };

/** Where an object of a bucket is: under the bucket's own host name, or at another endpoint under its path. */
export function addressOf({ bucket, region, endpoint }: BucketAddress, key: string) {
  if (endpoint === undefined) {
    return { protocol: 'https:', hostname: `${bucket}.s3.${region}.amazonaws.com`, path: `/${key}` };
  }
  const { protocol, hostname, port } = new URL(endpoint);
  return { protocol, hostname, ...(port !== '' && { port: Number(port) }), path: `/${bucket}/${key}` };
}

/** Percent-encoded as signatures want it (RFC 3986: also `!'()*`). */
export function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
