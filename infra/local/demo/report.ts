import * as z from 'zod/mini';
import { type Event, parseEvent } from '../../../shared/domain/events.ts';
import { Role } from '../../../shared/domain/actors.ts';
import { allPages, bodyOf } from './client.ts';
import type { Theatre } from './drive.ts';
import { column, type Terminal } from './terminal.ts';

const Verification = z.object({
  intact: z.boolean(),
  events: z.optional(z.int()),
  head: z.optional(z.string()),
  at: z.optional(z.int()),
  problem: z.optional(z.string()),
});
const People = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
const Slot = z.object({ state: z.string() });

/** Shows, as an auditor reads them: the whole history, whether it is intact, and the mails that went out. */
export async function report(theatre: Theatre, caseId: string, terminal: Terminal): Promise<void> {
  const auditor = theatre.as('auditor');
  const base = `/v1/auditor/cases/${caseId}`;
  const nameOf = await names(theatre);

  terminal.line(`\n${terminal.styled('bold', 'History')}, as the auditor reads it`);
  const events = await allPages(auditor, `${base}/history`, { parse: parseEvent });
  for (const event of events) {
    const { seq, at, actor } = event;
    const who = actor.role === 'system' ? 'the workflow' : `${nameOf(actor.id)}, ${actor.role.replace('_', ' ')}`;
    const when = at.slice(0, 16).replace('T', ' ');
    terminal.line(`  ${String(seq).padStart(4)}  ${terminal.styled('dim', when)}  ${column(who, 33)}${told(event)}`);
  }

  const answer = await auditor.get(`${base}/verification`);
  const { intact, events: count, head, at, problem } = bodyOf('the history is verified', answer, Verification);
  const verdict = intact
    ? terminal.styled('green', `intact: ${count} events, the last ${head?.slice(0, 16)}…`)
    : terminal.styled('red', `broken at event ${at}: ${problem}`);
  terminal.line(`\n${terminal.styled('bold', 'Verification')}  ${verdict}`);

  const slots = await allPages(auditor, `${base}/mails`, Slot);
  const mails = (await theatre.inbox()).filter(({ subject }) => subject.includes(caseId));
  terminal.line(
    `\n${terminal.styled('bold', 'Mails')}  ${mails.length} in the inbox; in the case's register ${tally(slots.map(({ state }) => state))}`,
  );
  for (const { at, destination, subject } of mails.toSorted((one, other) => one.at - other.at)) {
    const when = new Date(at * 1000).toISOString().slice(0, 16).replace('T', ' ');
    terminal.line(`  ${terminal.styled('dim', when)}  ${column(destination.to.join(', '), 38)}${subject}`);
  }
}

/** The names behind the keys that stand in a history; profiles stay outside it, so that they can be erased. */
async function names(theatre: Theatre): Promise<(id: string) => string> {
  const known = new Map<string, string>();
  for (const role of Role.options.filter((role) => role !== 'system')) {
    const answer = await theatre.as('coordinator').get(`/v1/coordinator/people?role=${role}&limit=100`);
    for (const { id, name } of bodyOf('people are listed', answer, People).items) known.set(id, name);
  }
  return (id) => known.get(id) ?? id;
}

function told({ type, data }: Event): string {
  const words = type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  const about = ['milestone', 'gate', 'stage', 'duty', 'step'].flatMap((key) =>
    key in data ? [String(data[key as keyof typeof data])] : [],
  );
  return [words, ...about].join(' ');
}

function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => `${count} ${value}`).join(', ');
}
