import type { Change } from '../../ports.ts';
import { readEvent, readSnapshot } from './case-codecs.ts';
import { type Item, readItem } from './codec.ts';
import { readPerson } from './directory.ts';
import { readMail } from './mail-codec.ts';

/** A value in DynamoDB's own notation, as stream records have it; the kinds that our items are made of. */
type Noted = {
  S?: string | undefined;
  N?: string | undefined;
  BOOL?: boolean | undefined;
  NULL?: boolean | undefined;
  L?: Noted[] | undefined;
  M?: Record<string, Noted> | undefined;
};

/** What the new image of a stream record tells; undefined for items that tell nothing (and for records without one). */
export function readChange(image: Record<string, Noted> | undefined): Change | undefined {
  if (image === undefined) return undefined;
  const item = plainItem(image);
  const sk = String(item['sk']);
  if (sk === 'CASE') return { what: 'case', stored: readItem(readSnapshot, item) };
  if (sk.startsWith('EVENT#')) return { what: 'event', event: readItem(readEvent, item) };
  if (sk.startsWith('MAIL#')) return { what: 'mail', slot: readItem(readMail, item) };
  if (sk === 'PERSON') return { what: 'person', person: readItem(readPerson, item) };
  return undefined;
}

function plainItem(map: Record<string, Noted>): Item {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, plain(value)]));
}

function plain({ S, N, BOOL, L, M }: Noted): unknown {
  if (N !== undefined) return Number(N);
  if (L !== undefined) return L.map(plain);
  if (M !== undefined) return plainItem(M);
  return S ?? BOOL ?? null;
}
