import type { ParametersOf } from '../http/parameters.ts';
import type { Answer } from './api.ts';
import type { Call, Outcome, Sent } from './page.ts';
import { type PagePath, path } from './paths.ts';
import type { Refused } from './view/deed.tsx';

/** Sent from a page that texts alone address. */
type SentTo<Path extends PagePath> = Sent<Path> & { parameters: { [Name in keyof ParametersOf<Path>]: string } };

/** For the deeds of a page: leads back to it when one is done, or shows it again with what was refused, as it was filled in. */
export function settlingAt<const Path extends PagePath>(
  address: Path,
  show: (call: Call<Path>, refused: Refused) => Promise<Outcome>,
) {
  return async (sent: SentTo<Path>, deed: string, done: string, answer: Promise<Answer<unknown>>): Promise<Outcome> => {
    const answered = await answer;
    return answered.ok
      ? { to: path(address, sent.parameters, { done }) }
      : show(sent, { deed, problem: answered.problem, form: sent.form });
  };
}
