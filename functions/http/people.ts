import * as z from 'zod/mini';
import { namePeople, readCasePeople } from '../../shared/app/case-people.ts';
import { findCase } from '../../shared/app/read-case.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Action } from '../../shared/domain/permissions.ts';
import type { CaseQueries, Directory } from '../../shared/ports.ts';
import { Nothing } from './inputs.ts';
import { get } from './route.ts';

type Known = { directory: Pick<Directory, 'findAll'> };

export const readCasePeopleRow = get(
  '/cases/{caseId}/people',
  'read-case',
  Nothing,
  async ({ queries, directory }: Known & { queries: CaseQueries }, { actor, parameters: { caseId } }) => {
    const found = await findCase(queries, actor, 'read-case', caseId);
    if (!found.ok) return found;
    return { ok: true, body: await readCasePeople(directory, actor, found.case), version: found.case.version };
  },
  {
    summary: 'Read who is who in a project: its duties, and the names of those who had a hand in it',
    answer: 'CasePeople',
  },
);

/** As many keys as a page of a list has items. */
const Keys = z.pipe(
  z.string().check(z.maxLength(6500)),
  z.pipe(
    z.transform((keys: string) => keys.split(',')),
    z.array(PersonId).check(z.maxLength(100)),
  ),
);

/** For those whose role lets them do this, and so know everybody's name. */
const namesRowFor = (action: Action) =>
  get(
    '/names',
    action,
    z.strictObject({ keys: Keys }),
    async ({ directory }: Known, { actor, input: { keys } }) => ({
      ok: true,
      body: { people: await namePeople(directory, actor, keys) },
    }),
    { summary: 'Read the names behind the keys of people (`keys=a,b`, at most 100)', answer: 'NameList' },
  );

export const readNamesRow = namesRowFor('list-cases');
export const readNamesOfAccountsRow = namesRowFor('manage-people');
