import { cardOf } from '../../shared/app/card.ts';
import type { CommandRequest } from '../../shared/app/run-command.ts';
import { Actor } from '../../shared/domain/actors.ts';
import type { Case } from '../../shared/domain/case.ts';
import { seal } from '../../shared/domain/chain.ts';
import { Command } from '../../shared/domain/decide.ts';
import { Fact } from '../../shared/domain/events.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { CaseId, CommandId, OrganisationId, PersonId, Sha256 } from '../../shared/domain/ids.ts';
import { Instant, LocalDate } from '../../shared/domain/time.ts';
import type { CaseCard } from '../../shared/domain/case-card.ts';
import type { CaseStore, Commit, Page, PageRequest, StoredCase } from '../../shared/ports.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';

export const coordinator = Actor.parse({ id: 'asma', role: 'coordinator' });

export const instant = (text: string): Instant => Instant.parse(text.length === 10 ? `${text}T10:00:00.000Z` : text);
export const caseId = (text: string): CaseId => CaseId.parse(text);
export const commandId = (text: string): CommandId => CommandId.parse(text);
export const person = (text: string): PersonId => PersonId.parse(text);
export const organisation = (text: string): OrganisationId => OrganisationId.parse(text);
export const day = (text: string): LocalDate => LocalDate.parse(text);

/** What is known of a project; of kinds that the current programme has. */
export const project = {
  title: { ar: 'أهل لغلام', fr: 'Ahl Loghlam' },
  zone: 'Ahl Loghlam',
  kind: currentProgramme.projectKinds[0]?.id ?? '',
  holder: { name: 'Yasmine', kind: currentProgramme.holderKinds[0]?.id ?? '' },
};

/** Asks for a project to be opened. */
export function openingOf(id: CaseId): CommandRequest {
  const command = Command.parse({
    type: 'open-case',
    caseId: id,
    project,
    organisation: 'yasmine',
    kickoffOn: '2026-03-02',
    interest: 'none',
  });
  return { caseId: id, command, actor: coordinator, commandId: commandId('open') };
}

const fingerprint = Sha256.parse('f'.repeat(64));

type Changes = {
  facts?: unknown[];
  at?: Instant;
  command?: string;
  organisation?: string;
  card?: Partial<CaseCard>;
};

/** A commit of facts to a case, or of its opening, with the card that the programme makes of it unless the test wants another. */
export function commitTo(before: StoredCase | CaseId, changes: Changes = {}): Commit {
  const stored = typeof before === 'string' ? undefined : before;
  const id = typeof before === 'string' ? before : before.case.id;
  const at = changes.at ?? instant('2026-03-02');
  const opening = {
    type: 'CaseOpened',
    data: { project, organisation: changes.organisation ?? 'yasmine', kickoffOn: '2026-03-02' },
  };
  const facts = (changes.facts ?? [opening]).map((fact) => Fact.parse(fact));
  const programme = { id: currentProgramme.id, version: currentProgramme.version };
  const events = seal(facts, { caseId: id, at, actor: coordinator, programme, after: stored?.case });
  const after = events.reduce<Case | undefined>(evolve, stored?.case);
  if (after === undefined) throw new Error('nothing has happened');
  const answer = { caseId: id, version: after.version, events: events.map(({ seq }) => seq), fingerprint };
  const name = commandId(changes.command ?? `${id}/${after.version}`);
  const card = { ...cardOf(after, currentProgramme, at), ...changes.card };
  return { before: stored, after, card, events, commandId: name, answer, at, corrections: 0 };
}

/** A reason with which a case of the current programme can be suspended, withdrawn or rescheduled. */
export const reason = 'Because it has to be so, for once.';

/** Commits facts to a case, or its opening, and answers with what is stored then. */
export async function stored(
  store: CaseStore,
  before: StoredCase | CaseId,
  changes: Changes = {},
): Promise<StoredCase> {
  const commit = commitTo(before, changes);
  const outcome = await store.commit(commit);
  const { stored } = await store.load(commit.after.id, commit.commandId);
  if (outcome !== 'committed' || stored === undefined) throw new Error(`not committed: ${outcome}`);
  return stored;
}

/** All items of a list, page by page. */
export async function allOf<T>(list: (page: PageRequest) => Promise<Page<T>>, limit = 3): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await list({ limit, cursor });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}
