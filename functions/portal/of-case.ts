import type { LocalDate } from '../../shared/domain/time.ts';
import type { Programme } from '../../shared/programme/definition.ts';
import { getProgramme } from '../../shared/programme/registry.ts';
import type { AnswerOf } from '../http/answers.ts';
import type { Answer } from './api.ts';
import type { Call } from './page.ts';
import { together } from './together.ts';
import type { Doing, Refused } from './view/deed.tsx';
import { type People, peopleBy } from './view/people.tsx';

/** A project with everything that a page of its deeds shows, whatever else the page is about. */
export type OfCase = {
  c: AnswerOf<'Case'>;
  programme: Programme;
  duties: AnswerOf<'CasePeople'>['duties'];
  people: People;
  doing: Doing;
  /** What has just been done, by the page that led here. */
  done: string | undefined;
  today: LocalDate;
};

/** Reads a project as its person may see it, with the names of everybody in it. */
export async function readCase(
  { api, parameters: { caseId }, session, query, today }: Call<'/cases/{caseId}'>,
  refused: Refused | undefined,
): Promise<Answer<OfCase>> {
  const read = await together(api.get('Case', `/cases/${caseId}`), api.get('CasePeople', `/cases/${caseId}/people`));
  if (!read.ok) return read;
  const [c, { duties, people }] = read.body;
  return {
    ok: true,
    body: {
      c,
      programme: getProgramme(c.programme),
      duties,
      people: peopleBy(people),
      doing: { session, seen: c.version, refused },
      done: query.get('done') ?? undefined,
      today,
    },
  };
}
