import * as z from 'zod/mini';
import type { EvidenceReference } from '../../../shared/forms/submission.ts';
import { bodyOf, type Client } from './client.ts';
import { contentOf } from './submissions/writing.ts';

const Address = z.object({ address: z.string() });

/** Sends a file of evidence the way a browser does: asks for a signed address, and puts the bytes there. */
export async function send(client: Client, base: string, reference: EvidenceReference): Promise<void> {
  const { sha256, bytes, mediaType, name } = reference;
  const answer = await client.post(`${base}/evidence`, { sha256, bytes, mediaType });
  const { address } = bodyOf(`a place for ${name}`, answer, Address);
  const response = await fetch(address, {
    method: 'PUT',
    headers: {
      'content-type': mediaType,
      'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
    },
    body: contentOf(name),
  });
  if (!response.ok) throw new Error(`${name} was not taken: ${response.status} ${await response.text()}`);
}
