import { expect, it } from 'vitest';
import { memoryStores } from '../../shared/adapters/memory/stores.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { rehearse } from '../journeys/rehearse.ts';

// Four starts, a quarter apart: the story counts days, the programme's calendar moves due dates and quarters under it.
it.each(['2026-01-05', '2026-03-30', '2026-06-22', '2026-11-23'])(
  'the story of the demo ends in closure, whatever day it begins on: %s',
  async (from) => {
    const { store } = memoryStores();
    const c = await rehearse(store, { caseId: CaseId.parse('TAWFIK-JADIDA'), from: LocalDate.parse(from) });
    expect(c).toMatchObject({ status: 'completed', milestones: { D2: { version: 2 }, 'B3.2': { status: 'waived' } } });
  },
);
