import { expect, it } from 'vitest';
import { sealRecord } from '../../shared/domain/administration/seal.ts';
import type { AdministrationFact } from '../../shared/domain/administration/record.ts';
import type { Head } from '../../shared/domain/chain.ts';
import { Actor } from '../../shared/domain/actors.ts';
import { Instant, LocalDate } from '../../shared/domain/time.ts';
import type { Person } from '../../shared/ports.ts';
import { allOf, person } from './samples.ts';
import { onEveryStore } from './stores.ts';

const at = Instant.parse('2026-03-02T10:00:00.000Z');
const actor = Actor.parse({ id: 'amina', role: 'administrator' });
const salma: Person = {
  id: person('salma'),
  name: 'سلمى',
  email: 'salma@fund.test',
  language: 'ar',
  role: 'coordinator',
};
const sealed = (fact: AdministrationFact, after: Head | undefined) => sealRecord(fact, { actor, at, after });
const endOf = ({ seq, hash }: ReturnType<typeof sealed>): Head => ({ version: seq, head: hash });

const first = sealed({ type: 'PersonInvited', data: { person: salma.id, role: 'coordinator' } }, undefined);
const second = sealed({ type: 'PersonDeactivated', data: { person: salma.id, reason: 'Gone.' } }, endOf(first));

onEveryStore('the log of administration', (empty) => {
  it('keeps a record and the profile that it makes, both or none', async () => {
    const { administration, directory } = await empty();
    expect(await administration.head()).toBeUndefined();
    expect(await administration.append(second, { ...salma, deactivated: true })).toBe(false);
    expect(await directory.find(salma.id)).toBeUndefined();
    expect(await administration.append(first, salma)).toBe(true);
    expect(await administration.append(second, { ...salma, deactivated: true, version: 2 })).toBe(true);
    expect(await administration.head()).toEqual(endOf(second));
    expect(await directory.find(salma.id)).toEqual({ ...salma, deactivated: true, version: 2 });
    expect(await allOf(async (page) => administration.records(page), 1)).toEqual([first, second]);
  });

  it('leaves what a person chose herself meanwhile, unless it was corrected', async () => {
    const { administration, directory } = await empty();
    await administration.append(first, salma);
    await directory.change(salma.id, { language: 'fr', digests: false });
    await administration.append(second, { ...salma, deactivated: true });
    expect(await directory.find(salma.id)).toMatchObject({ language: 'fr', digests: false, deactivated: true });
    const fields: ['name', 'language'] = ['name', 'language'];
    const data = { person: salma.id, fields, reason: 'Misspelt.' };
    const third = sealed({ type: 'ProfileCorrected', data }, endOf(second));
    await administration.append(third, { ...salma, name: 'Salma', language: 'en', version: 3 });
    expect(await directory.find(salma.id)).toEqual({
      ...salma,
      name: 'Salma',
      language: 'en',
      digests: false,
      version: 3,
    });
  });

  it('takes no record twice, and none that follows another end', async () => {
    const { administration } = await empty();
    await administration.append(first, salma);
    expect(await administration.append(first, salma)).toBe(false);
    const elsewhere = { ...second, prev: second.hash };
    expect(await administration.append(elsewhere, salma)).toBe(false);
    expect(await allOf(async (page) => administration.records(page))).toEqual([first]);
  });

  it('lets one of many who write at once be first', async () => {
    const { administration } = await empty();
    const all = await Promise.all([1, 2, 3, 4].map(async () => administration.append(first, salma)));
    expect(all.filter(Boolean)).toHaveLength(1);
  });
});

onEveryStore('changes of role in the directory', (empty) => {
  const day = (date: string) => LocalDate.parse(date);
  const changing = (id: string, minute: string, startsOn?: string): Person => ({
    ...salma,
    id: person(id),
    roleChange: {
      to: 'auditor',
      by: actor.id,
      at: Instant.parse(`2026-03-02T10:${minute}:00.000Z`),
      reason: 'So it was decided.',
      ...(startsOn !== undefined && { startsOn: day(startsOn), confirmedBy: person('anas') }),
    },
  });
  const ids = (people: Person[]) => people.map(({ id }) => id);

  it('wait for somebody, then for their day, then no more', async () => {
    const { directory } = await empty();
    await directory.save(salma);
    await directory.save(changing('late', '30'));
    await directory.save(changing('early', '10'));
    await directory.save(changing('due', '20', '2026-03-03'));
    await directory.save(changing('next', '20', '2026-03-04'));
    expect(ids(await allOf(async (page) => directory.roleChangesAsked(page), 1))).toEqual(['early', 'late']);
    const due = async (on: string) => ids(await allOf(async (page) => directory.roleChangesDue(day(on), page), 1));
    expect(await due('2026-03-02')).toEqual([]);
    expect(await due('2026-03-03')).toEqual(['due']);
    expect(await due('2026-03-09')).toEqual(['due', 'next']);
    await directory.save({ ...salma, id: person('due'), role: 'auditor' });
    await directory.save({ ...salma, id: person('late') });
    expect(await due('2026-03-09')).toEqual(['next']);
    expect(ids(await allOf(async (page) => directory.roleChangesAsked(page)))).toEqual(['early']);
  });
});
