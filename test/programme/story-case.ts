import type { Case } from '../../shared/domain/case.ts';
import type { Json } from '../../shared/forms/json.ts';
import { carriedFields } from '../../shared/programme/carried-fields.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { wholeLife } from '../domain/whole-life.ts';
import { handedIn, handedInFor, milestoneOf } from './story-answers.ts';

export type Answers = Record<string, Json>;

/** The demo's project with what it handed in accepted, up to a milestone; some answers changed. Only what a case carries is in it. */
export function storyCase(changed: Record<string, Answers> = {}, until = 'M10'): Case {
  const { c } = wholeLife();
  const template = Object.values(c.milestones)[0];
  if (template === undefined) throw new Error('a life has milestones');
  const last = handedInFor(until).today;
  const milestones = handedIn
    .filter(({ today }) => today <= last)
    .map(({ key, content }, index) => {
      const answers = { ...content.values, ...changed[key] };
      const carried = carriedFields(fonzid, milestoneOf(key).code);
      const values = Object.fromEntries(Object.entries(answers).filter(([name]) => carried.includes(name)));
      return [key, { ...template, accepted: { seq: 10 + index, version: 1, values } }] as const;
    });
  return { ...c, programme: { id: fonzid.id, version: fonzid.version }, milestones: Object.fromEntries(milestones) };
}
