import { expect, it } from 'vitest';
import { InvalidCursor } from '../../shared/ports.ts';
import { caseId, organisation, stored } from './samples.ts';
import { onEveryStore } from './stores.ts';

const forged = (...content: unknown[]): string => Buffer.from(JSON.stringify(content)).toString('base64url');

onEveryStore('a cursor', (empty) => {
  it('leads on in its own list only', async () => {
    const { store, queries } = await empty();
    for (const name of ['C-1', 'C-2', 'C-3']) {
      await stored(store, caseId(name), { card: { stage: 'diagnosis', health: 'overdue' } });
    }
    const { next: cursor } = await queries.ofOrganisation(organisation('yasmine'), { limit: 1 });
    expect(cursor).toBeDefined();
    const page = { limit: 1, cursor };
    await expect(queries.ofOrganisation(organisation('rivals'), page)).rejects.toThrow(InvalidCursor);
    await expect(queries.history(caseId('C-1'), page)).rejects.toThrow(InvalidCursor);
    await expect(queries.inStage('diagnosis', undefined, page)).rejects.toThrow(InvalidCursor);
    const inStage = await queries.inStage('diagnosis', 'overdue', { limit: 1 });
    await expect(queries.inStage('diagnosis', undefined, { limit: 1, cursor: inStage.next })).rejects.toThrow(
      InvalidCursor,
    );
  });

  it.each([
    ['nothing', ''],
    ['no text of ours', 'what?'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['no pair', forged('byOrganisation ORG#yasmine ')],
    ['a number', forged('byOrganisation ORG#yasmine ', 1)],
    ['an empty key', forged('byOrganisation ORG#yasmine ', '')],
    ['a key that no item has', forged('byOrganisation ORG#yasmine ', '\u0000')],
    ['a key too long for DynamoDB', forged('byOrganisation ORG#yasmine ', 'C'.repeat(2000))],
    ['one more part', forged('byOrganisation ORG#yasmine ', 'C-1', 'C-2')],
    ['a long text', 'x'.repeat(100_000)],
  ])('that is %s is refused', async (_, cursor) => {
    const { queries } = await empty();
    await expect(queries.ofOrganisation(organisation('yasmine'), { limit: 1, cursor })).rejects.toThrow(InvalidCursor);
  });

  it('must come with a limit between 1 and 1000', async () => {
    const { queries } = await empty();
    for (const limit of [0, -1, 1.5, 1001, Number.NaN]) {
      await expect(queries.ofOrganisation(organisation('yasmine'), { limit })).rejects.toThrow(RangeError);
    }
  });
});
