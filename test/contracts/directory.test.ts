import { expect, it } from 'vitest';
import type { Person } from '../../shared/ports.ts';
import { allOf, instant, organisation, person } from './samples.ts';
import { onEveryStore } from './stores.ts';

const someone = (id: string, changes: Partial<Person> = {}): Person => ({
  id: person(id),
  name: 'هند بنعلي',
  email: `${id}@example.org`,
  language: 'ar',
  role: 'holder',
  organisation: organisation('yasmine'),
  ...changes,
});
const ids = (people: Person[]) => people.map(({ id }) => id);

onEveryStore('the directory', (empty) => {
  it('finds whom it knows', async () => {
    const { directory } = await empty();
    await directory.save(someone('hind'));
    expect(await directory.find(person('hind'))).toEqual(someone('hind'));
    expect(await directory.find(person('nobody'))).toBeUndefined();
  });

  it('changes what a person chose, and nothing beside it', async () => {
    const { directory } = await empty();
    await directory.save(someone('hind'));
    await directory.save(someone('asma'));
    const chosen = someone('hind', { language: 'fr', digests: false });
    expect(await directory.change(person('hind'), { language: 'fr', digests: false })).toEqual(chosen);
    expect(await directory.change(person('hind'), { digests: true })).toEqual({ ...chosen, digests: true });
    expect(await directory.inRole('holder', { limit: 5 })).toEqual({
      items: [someone('asma'), { ...chosen, digests: true }],
    });
  });

  it('makes nobody by changing her', async () => {
    const { directory } = await empty();
    expect(await directory.change(person('nobody'), { language: 'fr' })).toBeUndefined();
    expect(await directory.find(person('nobody'))).toBeUndefined();
  });

  it('finds many at once, each once, and passes over whom it does not know', async () => {
    const { directory } = await empty();
    const keys = Array.from({ length: 120 }, (_, index) => `p-${index}`);
    for (const id of keys) await directory.save(someone(id));
    const found = await directory.findAll([...keys, 'nobody', 'p-7'].map(person));
    expect(ids(found).toSorted()).toEqual(keys.toSorted());
    expect(found).toContainEqual(someone('p-7'));
    expect(await directory.findAll([])).toEqual([]);
  });

  it('lists people by role and by organisation', async () => {
    const { directory } = await empty();
    for (const id of ['c', 'a', 'b']) await directory.save(someone(id));
    await directory.save(someone('r', { organisation: organisation('rivals') }));
    await directory.save(someone('asma', { role: 'coordinator', organisation: undefined }));
    expect(ids(await allOf(async (page) => directory.inRole('holder', page)))).toEqual(['a', 'b', 'c', 'r']);
    expect(ids(await allOf(async (page) => directory.inRole('coordinator', page)))).toEqual(['asma']);
    const own = await allOf(async (page) => directory.ofOrganisation(organisation('yasmine'), page), 2);
    expect(own).toEqual([someone('a'), someone('b'), someone('c')]);
  });

  it('notes an address that mail does not reach, while it is hers; what was noted first stays', async () => {
    const { directory } = await empty();
    await directory.save(someone('hind'));
    const bounced = { email: 'hind@example.org', why: 'bounced', at: instant('2026-03-02') } as const;
    const flagged = someone('hind', { unreachable: bounced });
    expect(await directory.noteUnreachable(person('hind'), bounced)).toEqual(flagged);
    const later = { ...bounced, why: 'complained', at: instant('2026-03-03') } as const;
    expect(await directory.noteUnreachable(person('hind'), later)).toEqual(flagged);
    const old = { ...bounced, email: 'h@example.org' };
    expect(await directory.noteUnreachable(person('hind'), old)).toEqual(flagged);
    await directory.save({ ...flagged, email: 'hind.b@example.org' });
    const again = { ...later, email: 'hind.b@example.org' };
    expect(await directory.noteUnreachable(person('hind'), again)).toMatchObject({ unreachable: again });
    expect(await directory.find(person('hind'))).toMatchObject({ email: 'hind.b@example.org', unreachable: again });
    expect(await directory.noteUnreachable(person('nobody'), bounced)).toBeUndefined();
    expect(await directory.find(person('nobody'))).toBeUndefined();
  });

  it('keeps only what was saved last: whoever is overwritten is erased, from lists too', async () => {
    const { directory } = await empty();
    await directory.save(someone('hind'));
    const erased = someone('hind', { name: '-', email: '-', role: 'auditor', organisation: undefined });
    await directory.save(erased);
    expect(await directory.find(person('hind'))).toEqual(erased);
    expect(await directory.inRole('holder', { limit: 5 })).toEqual({ items: [] });
    expect(await directory.ofOrganisation(organisation('yasmine'), { limit: 5 })).toEqual({ items: [] });
  });
});
