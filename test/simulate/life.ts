import { addCorrection } from '../../shared/app/correct-calendar.ts';
import { Actor, type Duty } from '../../shared/domain/actors.ts';
import { addDays, daysBetween, instantAt, isBusinessDay, localDateOf } from '../../shared/domain/calendar.ts';
import type { Case } from '../../shared/domain/case.ts';
import { unmetConditions } from '../../shared/domain/stages.ts';
import type { LocalDate } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import type { Project } from './cast.ts';
import type { Chance } from './chance.ts';
import { type Deeds, makeDeeds } from './deeds.ts';
import { feasts } from './feasts.ts';
import type { Habits, Pace } from './habits.ts';
import type { World } from './world.ts';

const minute = 60_000;
const admin = Actor.parse({ id: 'admin', role: 'administrator' });

/** What everybody does, drawn from the seed and what the cases are like on the day. */
export function makeLife(world: World, projects: readonly Project[], chance: Chance, start: LocalDate, habits: Habits) {
  const { yearly, handingIn, reviewing } = habits;
  const deedsOf = new Map(projects.map((project) => [project.caseId, makeDeeds(world, project)]));

  const drawn = (pace: Pace, ...name: (string | number)[]): number => {
    let lot = chance.of(...name, 'kind') * 100;
    const [, from, to] = pace.find(([share]) => (lot -= share) < 0) ?? [0, 0, 0];
    return chance.between(from, to, ...name, 'days');
  };

  /** A minute of the day at which people work: seldom late in the evening; never when a feast is announced. */
  const minuteOf = (...name: (string | number)[]): number => {
    if (chance.isDrawn(0.06, ...name, 'at night')) return chance.between(20 * 60, 24 * 60 - 2, ...name, 'minute');
    const worked = chance.between(7 * 60, 16 * 60, ...name, 'minute');
    return worked < 12 * 60 ? worked : worked + 60;
  };
  const at = (day: LocalDate, minutes: number, deed: () => Promise<unknown>, second = 17): void => {
    const hour = Date.parse(instantAt(fonzid.calendar, day, Math.floor(minutes / 60)));
    const instant = hour + (minutes % 60) * minute + second * 1000;
    void world.time.sleepUntil(instant).then(deed);
  };
  const occurs = (perYear: number, ...name: (string | number)[]): boolean => chance.isDrawn(perYear / 365, ...name);

  const plan = (project: Project, deeds: Deeds, today: LocalDate): void => {
    const { caseId } = project;
    const later = (deed: () => Promise<unknown>, ...name: (string | number)[]): void =>
      at(today, minuteOf(caseId, today, ...name), deed);
    const c = deeds.find();
    if (c === undefined) {
      const opensOn = addDays(start, chance.between(0, habits.openingDays, caseId, 'opens'));
      // Some are opened long after their kick-off, when the first due dates are past.
      const ago = chance.isDrawn(habits.openedLate, caseId, 'late') ? 60 : chance.between(0, 10, caseId, 'kick-off');
      if (today >= opensOn) later(async () => deeds.open(addDays(today, -ago)), 'open');
      return;
    }
    if (c.status === 'suspended') {
      const pause = drawn(habits.pausing, caseId, c.version);
      if (daysBetween(c.suspendedOn ?? today, today) >= pause) later(deeds.resume, 'resume');
      return;
    }
    if (c.status !== 'open') return;
    if (occurs(yearly.suspension, caseId, today, 'suspension')) later(deeds.suspend, 'suspend');
    if (occurs(yearly.withdrawal, caseId, today, 'withdrawal')) later(deeds.withdraw, 'withdraw');
    if (occurs(yearly.reassignment, caseId, today, 'reassignment')) {
      const [duty, person] = reassignment(project, chance, today);
      later(async () => deeds.assign(duty, person), 'assign');
    }
    if (occurs(yearly.goingBack, caseId, today, 'going back')) later(async () => goBack(deeds, c), 'back');
    for (const [key, milestone] of Object.entries(c.milestones)) {
      const { status, due, version, submission } = milestone;
      const draw = (pace: Pace): number => drawn(pace, caseId, key, version, status);
      if (status === 'planned' || status === 'returned') {
        const moved = chance.isDrawn(habits.rescheduled, caseId, key, version, 'moved')
          ? chance.between(-20, 5, caseId, key, version, 'moved on')
          : undefined;
        const to = addDays(today, chance.between(3, 40, caseId, key, version, 'moved to'));
        if (moved !== undefined && addDays(due, moved) === today)
          later(async () => deeds.reschedule(key, to), key, 'reschedule');
        if (today >= addDays(due, draw(handingIn))) later(async () => deeds.submit(key), key, 'submit');
      }
      if (status === 'submitted' && submission !== undefined) {
        const since = localDateOf(fonzid.calendar, submission.at);
        if (daysBetween(since, today) < draw(reviewing)) continue;
        const isSentBack = version < 3 && chance.isDrawn(habits.returned, caseId, key, version, 'returned');
        later(async () => (isSentBack ? deeds.sendBack(key) : deeds.accept(key)), key, 'review');
      }
    }
    const isReady = unmetConditions(c, fonzid, today).every(
      (unmet) => unmet.condition === 'condition-broken' && unmet.name === 'no-objection',
    );
    if (c.stage !== undefined && isReady) later(async () => deeds.passGate(today), 'gate');
  };

  const changeAddress = (id: Project['people']['owner'], today: LocalDate): void => {
    if (id === undefined || !occurs(yearly.newAddress, id.id, today, 'address')) return;
    at(today, minuteOf(id.id, today), async () => {
      const person = await world.directory.find(id.id);
      if (person !== undefined) await world.ports.directory.save({ ...person, email: `${id.id}-${today}@example.ma` });
    });
  };

  return {
    /** What was refused, by command and rule: a case that has moved on in the meantime, mostly. */
    refused: () => new Set([...deedsOf.values()].flatMap(({ refused }) => [...refused])),
    /** Lets everybody decide in the night what to do by day. Not many work on days off. */
    planDay: (today: LocalDate): void => {
      const isWorked = isBusinessDay(fonzid.calendar, today) || chance.isDrawn(0.1, today, 'worked');
      for (const project of isWorked ? projects : []) {
        const deeds = deedsOf.get(project.caseId);
        if (deeds !== undefined) plan(project, deeds, today);
        changeAddress(project.people.owner, today);
      }
      for (const [index, { holidays, workingDays }] of feasts.entries()) {
        const [first = today] = [...holidays, ...workingDays].toSorted();
        const lead = [0, 1, 1, 2, 3, 7, 20][chance.between(0, 6, 'feast', index)] ?? 0;
        if (addDays(first, -lead) !== today) continue;
        const time = lead > 0 && chance.isDrawn(0.5, 'feast', index, 'noon') ? 12 * 60 + 5 : 6 * 60 + 10;
        const said = { holidays, workingDays, reason: 'As was announced after the moon was sighted.' };
        at(today, time, async () => addCorrection({ ...world.ports, clock: world.clock }, fonzid.id, said, admin));
      }
    },
  };
}

/** Who has a duty from now on: one of those who can, or nobody. */
function reassignment({ people, organisation, caseId }: Project, chance: Chance, today: LocalDate) {
  const duties: Duty[] = ['owner', 'focal_point', 'director', 'legal_representative', 'coordinator'];
  const duty = duties[chance.between(0, duties.length - 1, caseId, today, 'duty')] ?? 'owner';
  const deputy = Actor.parse({ id: `deputy-${organisation}`, role: 'holder', organisation });
  const candidates = duty === 'coordinator' ? [people.coordinator, people.backup_coordinator] : [people[duty], deputy];
  const who = candidates[chance.between(0, 1, caseId, today, 'who')];
  return [duty, who ?? null] as const;
}

async function goBack(deeds: Deeds, c: Case): Promise<void> {
  const index = fonzid.stages.findIndex(({ id }) => id === c.stage);
  const before = fonzid.stages[index - 1];
  if (before === undefined) return;
  const again = Object.entries(c.milestones).filter(([, m]) => m.stage === before.id && m.status === 'accepted');
  await deeds.goBack(
    before.id,
    again.slice(0, 2).map(([key]) => key),
  );
}
