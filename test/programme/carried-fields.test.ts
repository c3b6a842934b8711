import { describe, expect, it } from 'vitest';
import { evaluate } from '../../shared/forms/evaluate.ts';
import { validateForm } from '../../shared/forms/validate.ts';
import { carriedFields } from '../../shared/programme/carried-fields.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { type AcceptedAnswers, lookingBack } from '../../shared/programme/looking-back.ts';
import { nightBuses } from '../domain/programme.ts';
import { handedIn, handedInFor, milestoneOf } from './story-answers.ts';

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
    expect(carriedOf('M4')).toEqual(['period_from', 'period_to', 'indicators']);

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

  it('suffice for the gates and the second signatures of the story', () => {
    const accepted = Object.fromEntries(handedIn.map(({ key, content }) => [key, content.values]));
    const frame = { values: {}, fields: [], derived: [] };
    const { today } = handedInFor('B6');
    for (const { name, holds } of fonzid.stages.flatMap(({ gate }) => gate.conditions ?? [])) {
      expect({ name, holds: evaluate(holds, frame, { today, accepted }) }).toEqual({ name, holds: true });
      expect({ name, holds: evaluate(holds, frame, { today, accepted: {} }) }).not.toEqual({ name, holds: false });
    }
  });

  it.each([
    ['pressing-constraints-are-priorities', 'D5', { priority_constraints: [] }],
    ['planned-assets-are-open', 'B6', { services: [] }],
    ['no-reserve-overdue', 'B5', { reserves: [{ text: 'A door', due: '2026-01-01' }] }],
    ['defects-period-is-over', 'M9', { pv_definitive_on: '2026-01-01' }],
    ['records-are-archived', 'M10', { records_archived: false }],
  ])('keep the gate shut where they break %s', (name, key, spoilt) => {
    const accepted = Object.fromEntries(
      handedIn.map((one) => [one.key, one.key === key ? { ...one.content.values, ...spoilt } : one.content.values]),
    ) as AcceptedAnswers;
    const { today } = handedInFor('B6');
    const broken = fonzid.stages
      .flatMap(({ gate }) => gate.conditions ?? [])
      .filter(({ holds }) => evaluate(holds, { values: {}, fields: [], derived: [] }, { today, accepted }) === false);
    expect(broken.map((condition) => condition.name)).toEqual([name]);
  });

  it('are answers that their forms ask for', () => {
    for (const { code } of fonzid.stages.flatMap((stage) => stage.milestones)) {
      const names = milestoneOf(code).form.fields.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(carriedOf(code) ?? []));
    }
  });
});
