import type { DoorRefusal } from './refusal.ts';
import { isFitText, unfitIn } from './json.ts';

/**
 * The most bytes of a body. API Gateway would take 10 MB and Lambda 6, but whatever is accepted ends up in an item of DynamoDB, which
 * holds 400 KB; the rest is for blanks and for clients that write each Arabic letter as `\u0645`, six bytes for two.
 */
export const largestBody = 512 * 1024;

type Read<T> = { ok: true; value: T } | { ok: false; refusal: DoorRefusal };

/** Reads a body of JSON into a value that is fit for a schema to look at. */
export async function readJson(request: Request): Promise<Read<unknown>> {
  const text = await readText(request, 'application/json');
  if (!text.ok) return text;
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return { ok: false, refusal: { code: 'request.malformed' } };
  }
  const unfit = unfitIn(value);
  return unfit === undefined
    ? { ok: true, value }
    : { ok: false, refusal: { code: 'request.invalid', issues: [unfit] } };
}

/** Reads a body as text of a media type: UTF-8, without a byte order mark. */
export async function readText(request: Request, expected: 'application/json' | 'text/csv'): Promise<Read<string>> {
  if (!isOfType(request.headers, expected))
    return { ok: false, refusal: { code: 'request.type-unsupported', expected } };
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > largestBody) return { ok: false, refusal: { code: 'request.too-large', limit: largestBody } };
  try {
    const value = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (value !== '' && isFitText(value)) return { ok: true, value };
  } catch {
    // Not UTF-8: the same answer as for other text that cannot be read.
  }
  return { ok: false, refusal: { code: 'request.malformed' } };
}

function isOfType(headers: Headers, expected: string): boolean {
  const [type = '', ...settings] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = settings.map((setting) => /^\s*charset="?([\w-]+)"?\s*$/.exec(setting)?.[1]).find((name) => name);
  const encoding = headers.get('content-encoding') ?? 'identity';
  return type.trim() === expected && (charset === undefined || charset === 'utf-8') && encoding === 'identity';
}
