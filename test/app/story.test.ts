import { expect, it } from 'vitest';
import { memoryStores } from '../../shared/adapters/memory/stores.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { findMilestone } from '../../shared/domain/stages.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { FormContent } from '../../shared/forms/submission.ts';
import { validateForm } from '../../shared/forms/validate.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { rehearse } from '../journeys/rehearse.ts';

const caseId = CaseId.parse('TAWFIK-JADIDA');

// Four starts, a quarter apart: the story counts days, the programme's calendar moves due dates and quarters under it.
it.each(['2026-01-05', '2026-03-30', '2026-06-22', '2026-11-23'])(
  'the story of the demo ends in closure, whatever day it begins on: %s',
  async (from) => {
    const { store } = memoryStores();
    const c = await rehearse(store, { caseId, from: LocalDate.parse(from) });
    expect(c).toMatchObject({ status: 'completed', milestones: { D2: { version: 2 }, 'B3.2': { status: 'waived' } } });
  },
);

it('its submissions fit each other: no rule between two forms is broken, and nothing but the broken lamp is warned of', async () => {
  const { store } = memoryStores();
  const submitted = new Map<string, FormContent['values']>();
  const accepted: Record<string, FormContent['values']> = {};
  const found: string[] = [];
  await rehearse(store, {
    caseId,
    from: LocalDate.parse('2026-01-05'),
    around: async (command, run, today) => {
      await run();
      if (command.type === 'accept-milestone') accepted[command.milestone] = submitted.get(command.milestone) ?? {};
      if (command.type !== 'submit-milestone') return;
      const { milestone } = command;
      const form = findMilestone(fonzid, milestone)?.form;
      if (form === undefined) throw new Error(milestone);
      const { values } = FormContent.parse(command.content);
      submitted.set(milestone, values);
      const previous = accepted[before(milestone)];
      const context = { today, accepted, ...(previous && { previous }) };
      const { issues } = validateForm(form, command.content, context);
      found.push(...issues.map(({ code, severity, pointer }) => `${milestone} ${severity} ${code} ${pointer}`));
    },
  });
  expect(found).toEqual(['M7.1 warning less-than-open /values/checks/0/capacity_seen']);
});

/** The occurrence or the quarter before, whose answers a form may look back to. */
function before(milestone: string): string {
  const [, stem = '', number = '0'] = /^(.*?)(\d+)$/.exec(milestone) ?? [];
  return `${stem}${Number(number) - 1}`;
}
