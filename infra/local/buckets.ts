import { mkdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import * as z from 'zod/mini';
import type { Template } from './template/template.ts';

/** The only credentials that s3rver knows; the other local services take any. */
export const localCredentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

type S3rver = {
  configureBuckets: () => Promise<unknown>;
  callback: () => RequestListener;
};

/**
 * The template's buckets, as files in `folder`. s3rver checks neither version 4 signatures nor POST policies nor
 * checksums: what only these refuse has to be tested on AWS.
 */
export function makeBuckets(template: Template, folder: string): RequestListener {
  const names = template.ofType('AWS::S3::Bucket', z.object({})).map(({ name }) => ({ name }));
  let opening: Promise<RequestListener> | undefined;
  return (request, response) => {
    // It refuses what is signed 15 minutes off the machine's time, and functions sign in the programme's.
    if ('x-amz-date' in request.headers) request.headers['x-amz-date'] = amzDate(new Date());
    // It takes 40 MB and a third of a second to load, and many a day nobody adds a file.
    opening ??= open(names, folder);
    opening.then(
      (answer) => answer(request, response),
      () => response.writeHead(500).end(),
    );
  };
}

async function open(names: readonly { name: string }[], folder: string): Promise<RequestListener> {
  mkdirSync(folder, { recursive: true });
  // It has no types.
  const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => S3rver;
  const server = new S3rver({ directory: folder, silent: true, configureBuckets: names });
  await server.configureBuckets();
  return server.callback();
}

function amzDate(date: Date): string {
  return date.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
