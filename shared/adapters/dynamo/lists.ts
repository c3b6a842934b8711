import type { Role } from '../../domain/actors.ts';
import type { FindingState } from '../../domain/findings.ts';
import { Health } from '../../domain/health.ts';
import type { CaseId, OrganisationId, PersonId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import { isMissed } from '../../domain/mail-progress.ts';
import type { MailSlot } from '../../domain/mail-slot.ts';
import type { CaseCard } from '../../domain/case-card.ts';
import type { CaseCalendar, Person } from '../../ports.ts';
import { padded } from './keys.ts';
import { sortableWord } from '../words.ts';
import { indexes, type IndexName, indexKeys } from './table.ts';

/** A place in an index: the partition, and where in it. */
export type Place = { partition: string; sort: string };

const health = (value: Health): string => `${Health.options.indexOf(value)}-${value}`;

/** The first two letters of a word. */
const beginningOf = (word: string): string => Array.from(word).slice(0, 2).join('');

/** The partitions of the indexes, by what is listed in them. */
export const partitions = {
  casesOfOrganisation: (organisation: OrganisationId): string => `ORG#${organisation}`,
  peopleOfOrganisation: (organisation: OrganisationId): string => `PEOPLE#${organisation}`,
  queueOf: (who: PersonId | { role: Role }): string => (typeof who === 'string' ? `PERSON#${who}` : `ROLE#${who.role}`),
  /** Words by their first two letters, so that no partition holds them all. */
  casesNamed: (word: string): string => `WORD#${sortableWord(beginningOf(word))}`,
  casesInvolving: (person: PersonId): string => `INVOLVED#${person}`,
  eventsOfActor: (person: PersonId): string => `ACTOR#${person}`,
  findings: (status: FindingState['status']): string => `FINDINGS#${status}`,
  casesInStage: (stage: string): string => `STAGE#${stage}`,
  peopleInRole: (role: Role): string => `ROLE#${role}`,
  wakeUps: 'WAKE',
  mails: 'MAIL',
  heldMails: 'HELD',
  casesInCareOf: (person: PersonId): string => `CARE#${person}`,
  roleChanges: 'ROLE-CHANGE',
  casesOfCalendar: (programme: string): string => `CALENDAR#${programme}`,
  mailsMissedBy: (person: PersonId): string => `MISSED#${person}`,
};

/**
 * Where a snapshot stands in the indexes; `byDue` is undefined for a case that has ended, `byQueue` for one that owes nothing or has nobody to
 * look after it.
 */
export function placesOfCase(card: CaseCard, coordinator: PersonId | undefined) {
  const { nextDue } = card;
  const isCaredFor = coordinator !== undefined && nextDue !== undefined && card.status === 'open';
  return {
    byQueue: isCaredFor
      ? { partition: partitions.casesInCareOf(coordinator), sort: `${nextDue.due}#${card.caseId}` }
      : undefined,
    byOrganisation: { partition: partitions.casesOfOrganisation(card.organisation), sort: card.caseId },
    byStage: { partition: partitions.casesInStage(card.stage), sort: inStageFrom(card.health) + card.caseId },
    byDue: card.wakeAt && placeOfWakeUp(card.caseId, card.wakeAt),
  };
}

/** What the sort keys of a stage's cases of one health begin with. */
export const inStageFrom = (value: Health): string => `${health(value)}#`;

export const placeOfWakeUp = (caseId: CaseId, at: Instant): Place => ({
  partition: partitions.wakeUps,
  sort: `${at}#${caseId}`,
});

/** Where a mail stands in `byDue`: among those held back, to be sent, or that did not reach a person, or nowhere. */
export function placeOfMail(
  slot: Pick<MailSlot, 'caseId' | 'slot' | 'to' | 'at' | 'why' | 'heldUntil'> & { state: MailSlot['state'] },
): Place | undefined {
  if (slot.state === 'held') {
    // Person by person, so that what one gets of a morning stands together.
    const sort = `${slot.heldUntil ?? slot.at}#${slot.to}#${slot.caseId}#${slot.slot}`;
    return { partition: partitions.heldMails, sort };
  }
  const isPending = slot.state === 'queued' || slot.state === 'claimed';
  if (!isPending && !isMissed(slot)) return undefined;
  return {
    partition: isPending ? partitions.mails : partitions.mailsMissedBy(slot.to),
    sort: `${slot.at}#${slot.caseId}#${slot.slot}`,
  };
}

/** Cases by the corrections that they are in line with: those that are behind come first. */
export const placeOfCaseCalendar = ({ caseId, programme, corrections }: CaseCalendar): Place => ({
  partition: partitions.casesOfCalendar(programme),
  sort: `${padded(corrections)}#${caseId}`,
});

export function placesOfPerson({ id, role, organisation, roleChange }: Person) {
  const { at, startsOn } = roleChange ?? {};
  return {
    byStage: { partition: partitions.peopleInRole(role), sort: id },
    byOrganisation: organisation && { partition: partitions.peopleOfOrganisation(organisation), sort: id },
    // Until it is confirmed a change of role waits for somebody; from then on it waits for its day.
    byQueue: startsOn === undefined && at ? { partition: partitions.roleChanges, sort: `${at}#${id}` } : undefined,
    byDue: startsOn && { partition: partitions.roleChanges, sort: `${startsOn}#${id}` },
  };
}

/** The attributes that put an item where it belongs in the indexes; undefined ones take it out. */
export function indexAttributes(
  places: Partial<Record<IndexName, Place | undefined>>,
): Record<string, string | undefined> {
  const attributes: Record<string, string | undefined> = {};
  for (const index of indexes) {
    if (!(index in places)) continue;
    const { partition, sort } = indexKeys(index);
    attributes[partition] = places[index]?.partition;
    attributes[sort] = places[index]?.sort;
  }
  return attributes;
}
