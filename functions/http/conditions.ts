/** What a request's headers ask beside its body. */
export type Conditions = { idempotencyKey: string | undefined; ifMatch: number | '*' | undefined };

type Read =
  { ok: true; conditions: Conditions } | { ok: false; refusal: { code: 'request.header-malformed'; header: string } };

/**
 * Reads `Idempotency-Key` (printable ASCII, at most 200 characters) and `If-Match`: the ETag of one version (`"7"`, also weak, since
 * proxies that compress weaken it) or `*`.
 */
export function conditionsOf(headers: Headers): Read {
  const idempotencyKey = headers.get('idempotency-key') ?? undefined;
  if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,200}$/.test(idempotencyKey)) return malformed('Idempotency-Key');
  const tag = headers.get('if-match') ?? undefined;
  if (tag === undefined || tag === '*') return { ok: true, conditions: { idempotencyKey, ifMatch: tag } };
  const version = /^(?:W\/)?"(0|[1-9][0-9]{0,8})"$/.exec(tag)?.[1];
  if (version === undefined) return malformed('If-Match');
  return { ok: true, conditions: { idempotencyKey, ifMatch: Number(version) } };
}

function malformed(header: string): Read {
  return { ok: false, refusal: { code: 'request.header-malformed', header } };
}

/** The ETag of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}
