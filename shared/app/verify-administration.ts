import type { AdministrationRecord } from '../domain/administration/record.ts';
import { genesis, type Verification, verify } from '../domain/chain.ts';
import { type AdministrationLog, UnreadableItem } from '../ports.ts';
import { itemsOf } from './pages.ts';

/** Checks the whole log of administration against the end that was read of it. A record that cannot even be read as one was altered. */
export async function verifyAdministration(log: Pick<AdministrationLog, 'head' | 'records'>): Promise<Verification> {
  const end = (await log.head()) ?? { version: 0, head: genesis };
  const records: AdministrationRecord[] = [];
  try {
    for await (const record of itemsOf((page) => log.records(page))) {
      if (record.seq > end.version) break;
      records.push(record);
    }
  } catch (error) {
    if (error instanceof UnreadableItem) return { intact: false, at: records.length + 1, problem: 'altered' };
    throw error;
  }
  return verify(records, end);
}
