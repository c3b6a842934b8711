import { describe, expect, it } from 'vitest';
import { validateForm } from '../../shared/forms/validate.ts';
import { carriedFields } from '../../shared/programme/carried-fields.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { lookingBack } from '../../shared/programme/looking-back.ts';
import { nightBuses } from '../domain/programme.ts';
import { handedIn, milestoneOf } from './story-answers.ts';

const carried = new Map(
  fonzid.stages.flatMap((stage) => stage.milestones).map(({ code }) => [code, carriedFields(fonzid, code)]),
);
const carriedOf = (key: string) => carried.get(milestoneOf(key).code);

describe('the answers that a case keeps at hand', () => {
  it('are those that something else in the programme names', () => {
    expect(carriedOf('D2')).toEqual(['emp', 'night']);
    expect(carriedOf('B1')).toContain('amount');
    expect(carriedOf('B2')).toEqual(['ordre_de_service_on']);
    expect(carriedOf('B3.1')).toEqual(['physical', 'paid_to_date']);
    expect(carriedOf('M1')).toEqual(carriedOf('M3'));
    expect(carriedOf('M4')).toEqual([]);
    expect(carriedFields(nightBuses, 'A1')).toEqual([]);
  });

  it('serve every reference: whole submissions looked back on give no other judgement', () => {
    const judge = (key: string, keeps: (key: string, name: string) => boolean) => {
      const one = handedIn.find((other) => other.key === key);
      if (one === undefined) throw new Error(key);
      const before = handedIn.filter((other) => other.key !== key && other.today <= one.today);
      const accepted = Object.fromEntries(
        before.map((other) => [
          other.key,
          Object.fromEntries(Object.entries(other.content.values).filter(([name]) => keeps(other.key, name))),
        ]),
      );
      const values = { ...one.content.values };
      // an answer less, so that there is something to judge in every form
      return [one.content, { ...one.content, values: { ...values, [Object.keys(values)[0] ?? '']: 1 } }].map(
        (content) =>
          validateForm(milestoneOf(key).form, content, { today: one.today, ...lookingBack(fonzid, key, accepted) })
            .issues,
      );
    };
    for (const { key } of handedIn) {
      expect(judge(key, (other, name) => carriedOf(other)?.includes(name) === true)).toEqual(judge(key, () => true));
    }
  });

  it('are answers that their forms ask for', () => {
    for (const { code } of fonzid.stages.flatMap((stage) => stage.milestones)) {
      const names = milestoneOf(code).form.fields.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(carriedOf(code) ?? []));
    }
  });
});
