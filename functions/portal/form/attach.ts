import { createHash } from 'node:crypto';
import { MediaType } from '../../../shared/forms/definition.ts';
import { largestFile, mediaTypeOf } from '../../../shared/forms/files.ts';
import type { Text } from '../../../shared/forms/text.ts';
import { formTexts as t } from '../../../shared/i18n/portal/form.ts';
import type { Api } from '../api.ts';

type Attached = { ok: true; file: Record<string, unknown> } | { ok: false; message: Text };

/** Sends a file that came with a form on to the bucket, under an address that the API signs for exactly this content. */
export async function attachFile(
  { api, send = fetch }: { api: Api; send?: typeof fetch },
  { caseId, kind, file }: { caseId: string; kind: string; file: File },
): Promise<Attached> {
  // Telephones and old browsers name some types otherwise, or not at all; the name then tells.
  const mediaType = MediaType.safeParse(file.type).data ?? mediaTypeOf(file.name);
  if (mediaType === undefined) return { ok: false, message: t.fileKind };
  if (file.size > largestFile) return { ok: false, message: t.fileTooLarge };
  const bytes = Buffer.from(await file.arrayBuffer());
  const digest = createHash('sha256').update(bytes);
  const checksum = digest.copy().digest('base64');
  const sha256 = digest.digest('hex');
  const signed = await api.post('SignedAddress', `/cases/${caseId}/evidence`, {
    sha256,
    bytes: bytes.length,
    mediaType,
  });
  if (!signed.ok) return { ok: false, message: t.uploadFailed };
  const headers = { 'content-type': mediaType, 'x-amz-checksum-sha256': checksum };
  const sent = await send(signed.body.address, { method: 'PUT', headers, body: bytes });
  await sent.body?.cancel();
  return sent.ok
    ? { ok: true, file: { kind, name: file.name, mediaType, bytes: bytes.length, sha256 } }
    : { ok: false, message: t.uploadFailed };
}
