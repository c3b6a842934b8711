import { daysOf, type Submission } from '../../infra/local/demo/submissions/writing.ts';
import type { Memory } from '../../shared/adapters/memory/memory.ts';
import { memoryStores } from '../../shared/adapters/memory/stores.ts';
import { instantAt } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/decide.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { rehearse } from '../journeys/rehearse.ts';
import { type Api, makeApi } from './api.ts';

export const storyCaseId = CaseId.parse('FZ1-TAWFIQ-JADIDA');

/** Whether the last command is the `time`-th of this kind. */
const before =
  (type: Command['type'], which: Record<string, string> = {}, time = 1) =>
  (commands: readonly Command[]): boolean => {
    const fits = (command: Command): boolean => {
      const given = new Map<string, unknown>(Object.entries(command));
      return command.type === type && Object.entries(which).every(([name, value]) => given.get(name) === value);
    };
    const last = commands.at(-1);
    return last !== undefined && fits(last) && commands.filter(fits).length === time;
  };

const milestone = (key: string) => ({ milestone: key });

/** Moments in the life of the demo's project: each is what has happened just before a command of the story. */
const moments = {
  opening: before('enter-stage', { stage: 'diagnosis' }),
  'D1 is awaited': before('submit-milestone', milestone('D1')),
  'D1 is under review': before('accept-milestone', milestone('D1')),
  'D5 is awaited': before('submit-milestone', milestone('D5')),
  'G1 can be signed': before('sign-gate', { gate: 'G1' }),
  'S1 is under review': before('accept-milestone', milestone('S1')),
  'S5 is under review': before('accept-milestone', milestone('S5')),
  'S5 has one signature': before('accept-milestone', milestone('S5'), 2),
  'G2 can be signed': before('sign-gate', { gate: 'G2' }),
  'G2 can be signed again': before('sign-gate', { gate: 'G2' }, 2),
  'G2 has one signature': before('sign-gate', { gate: 'G2' }, 3),
  'B1 has one signature': before('accept-milestone', milestone('B1'), 2),
  'B3.2 may be waived': before('propose-waiver', milestone('B3.2')),
  'a waiver is proposed': before('decide-waiver', milestone('B3.2')),
  'G3 has one signature': before('sign-gate', { gate: 'G3' }, 2),
  'M7.1 is awaited': before('submit-milestone', milestone('M7.1')),
  'M7.1 is under review': before('accept-milestone', milestone('M7.1')),
  'closure has one signature': before('sign-gate', { gate: 'CLOSURE' }, 2),
  closing: before('complete-case'),
} as const;
export type StoryMoment = keyof typeof moments | 'completed';

type Snapshot = { memory: Memory; today: LocalDate };

let played: Promise<Map<StoryMoment, Snapshot>> | undefined;

async function play(): Promise<Map<StoryMoment, Snapshot>> {
  const snapshots = new Map<StoryMoment, Snapshot>();
  const { memory, store } = memoryStores();
  const commands: Command[] = [];
  let last = LocalDate.parse('2026-01-05');
  await rehearse(store, {
    caseId: storyCaseId,
    from: last,
    around: async (command, run, today) => {
      commands.push(command);
      last = today;
      for (const [name, isNow] of Object.entries(moments))
        if (isNow(commands)) snapshots.set(name as StoryMoment, { memory: structuredClone(memory), today });
      await run();
    },
  });
  snapshots.set('completed', { memory, today: last });
  return snapshots;
}

/** The whole API with the demo's project at a moment of its life; whatever is done there is done to a copy. */
export async function apiAt(
  moment: StoryMoment,
  over: (stores: ReturnType<typeof memoryStores>) => object = () => ({}),
) {
  played ??= play();
  const snapshot = (await played).get(moment);
  if (snapshot === undefined) throw new Error(`the story has no moment ${moment}`);
  const stores = memoryStores(structuredClone(snapshot.memory));
  const api: Api = makeApi({ ...stores, ...over(stores) });
  api.clock.moment = instantAt(fonzid.calendar, snapshot.today, 11);
  return { ...api, today: snapshot.today };
}

/** A submission of the story as it would be written on a day. */
export const written = (submission: Submission, today: LocalDate) => ({
  language: 'fr',
  content: submission(daysOf(today)),
});
