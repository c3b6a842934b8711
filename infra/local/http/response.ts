import type { ServerResponse } from 'node:http';
import * as z from 'zod/mini';

const header = z.union([z.string(), z.number(), z.boolean()]);
const Response = z.object({
  statusCode: z.int().check(z.gte(100), z.lte(599)),
  headers: z.optional(z.record(z.string(), z.nullish(header))),
  cookies: z.optional(z.array(z.string())),
  body: z.nullish(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});

/** Sends what a function returned. Without a status code it is all body, with a malformed one API Gateway answers 500. */
export function sendResult(result: unknown, response: ServerResponse, extra: Record<string, string>): void {
  const inferred = isResponse(result)
    ? result
    : { statusCode: 200, body: typeof result === 'string' ? result : JSON.stringify(result) };
  const parsed = Response.safeParse(inferred);
  if (!parsed.success) return sendProblem(response, 500, 'Internal Server Error', extra);
  const { statusCode, headers = {}, cookies, body, isBase64Encoded } = parsed.data;
  const content = Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8');
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name.toLowerCase(), String(value)] as const],
  );
  response.writeHead(statusCode, {
    'content-type': 'text/plain;charset=UTF-8',
    ...(!isResponse(result) && { 'content-type': 'application/json' }),
    ...Object.fromEntries(given),
    ...extra,
    ...(cookies !== undefined && { 'set-cookie': cookies }),
    ...(statusCode !== 204 && statusCode !== 304 && { 'content-length': content.length }),
  });
  response.end(content);
}

/** One of API Gateway's own answers. */
export function sendProblem(
  response: ServerResponse,
  status: number,
  message: string,
  extra: Record<string, string> = {},
): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { ...extra, 'content-type': 'application/json' });
  response.end(JSON.stringify({ message }));
}

function isResponse(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'statusCode' in result;
}
