import { mkdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import * as z from 'zod/mini';
import type { Template } from './template/template.ts';

/** What the local services take for a signature: s3rver knows no other, and DynamoDB Local none with other signs than letters and digits. */
export const localCredentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

type S3rver = {
  configureBuckets: () => Promise<unknown>;
  callback: () => RequestListener;
};

const CorsRule = z.object({
  AllowedOrigins: z.array(z.string()),
  AllowedMethods: z.array(z.string()),
  AllowedHeaders: z._default(z.array(z.string()), []),
});
const BucketProperties = z.object({ CorsConfiguration: z.optional(z.object({ CorsRules: z.array(CorsRule) })) });

/** From where browsers may use a bucket, as S3's own document of it. */
function corsXml(rules: readonly z.infer<typeof CorsRule>[]): string {
  const all = (name: string, values: readonly string[]) =>
    values.map((value) => `<${name}>${value}</${name}>`).join('');
  const inner = rules.map(
    (rule) =>
      `<CORSRule>${all('AllowedOrigin', rule.AllowedOrigins)}${all('AllowedMethod', rule.AllowedMethods)}${all('AllowedHeader', rule.AllowedHeaders)}</CORSRule>`,
  );
  return `<CORSConfiguration>${inner.join('')}</CORSConfiguration>`;
}

/**
 * The template's buckets, as files in `folder`. s3rver checks neither version 4 signatures nor POST policies nor
 * checksums: what only these refuse has to be tested on AWS.
 */
export function makeBuckets(template: Template, folder: string): RequestListener {
  const buckets = template
    .ofType('AWS::S3::Bucket', BucketProperties)
    .map(({ name, properties: { CorsConfiguration: cors } }) => ({
      name,
      configs: cors === undefined ? [] : [corsXml(cors.CorsRules)],
    }));
  let opening: Promise<RequestListener> | undefined;
  return (request, response) => {
    // It refuses what is signed 15 minutes off the machine's time, and functions sign in the programme's.
    if ('x-amz-date' in request.headers) request.headers['x-amz-date'] = amzDate(new Date());
    // It takes 40 MB and a third of a second to load, and many a day nobody adds a file.
    opening ??= open(buckets, folder);
    opening.then(
      (answer) => answer(request, response),
      () => response.writeHead(500).end(),
    );
  };
}

async function open(buckets: readonly object[], folder: string): Promise<RequestListener> {
  mkdirSync(folder, { recursive: true });
  // It has no types.
  const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => S3rver;
  const server = new S3rver({ directory: folder, silent: true, configureBuckets: buckets });
  await server.configureBuckets();
  return server.callback();
}

function amzDate(date: Date): string {
  return date.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
