import type { Actor, Duty } from '../../shared/domain/actors.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import type { Language } from '../../shared/forms/text.ts';
import type { Person } from '../../shared/ports.ts';
import { person, profileOf } from '../domain/people.ts';
import type { Chance } from './chance.ts';

/** A project and who has which duty in it; a duty can be vacant, but for the owner's and those of the programme that are asked for. */
export type Project = { caseId: CaseId; organisation: string; people: Partial<Record<Duty, Actor>> };

/** An organisation carries several projects with the same people, and a coordinator cares for many: some mornings bring many reminders. */
const projectsPerOrganisation = 8;
const projectsPerCoordinator = 25;
const fundManagers = 3;
const languages = ['ar', 'fr', 'en'] as const;

/** Everybody, and the projects with the people in them. */
export function makeCast(count: number, chance: Chance): { projects: Project[]; people: Person[] } {
  // Two at least, so that each has a backup.
  const coordinators = Array.from({ length: Math.max(2, Math.ceil(count / projectsPerCoordinator)) }, (_, index) =>
    person(`coordinator-${index}`, 'coordinator'),
  );
  const managers = Array.from({ length: fundManagers }, (_, index) => person(`manager-${index}`, 'fund_manager'));
  const everybody = new Map<string, Actor>([...coordinators, ...managers].map((actor) => [actor.id, actor]));

  const projects = Array.from({ length: count }, (_, index): Project => {
    const caseId = CaseId.parse(`FZ1-P${String(index + 1).padStart(4, '0')}`);
    const organisation = `org-${Math.floor(index / projectsPerOrganisation)}`;
    const holder = (duty: string): Actor => {
      const actor = person(`${duty}-${organisation}`, 'holder', organisation);
      everybody.set(actor.id, actor);
      return actor;
    };
    const of = (list: Actor[], at: number): Actor | undefined => list[at % list.length];
    const hasOne = (duty: Duty): boolean => !chance.isDrawn(0.2, caseId, duty, 'vacant');
    const region = Math.floor(index / projectsPerCoordinator);
    const people = {
      owner: holder('owner'),
      ...(hasOne('focal_point') && { focal_point: holder('focal') }),
      ...(hasOne('director') && { director: holder('director') }),
      ...(hasOne('legal_representative') && { legal_representative: holder('legal') }),
      coordinator: of(coordinators, region),
      ...(hasOne('backup_coordinator') && { backup_coordinator: of(coordinators, region + 1) }),
      fund_manager: of(managers, index),
    };
    holder('deputy');
    return { caseId, organisation, people: people as Project['people'] };
  });
  const languageOf = ({ id }: Actor): Language => languages[chance.between(0, 2, id, 'language')] ?? 'fr';
  return { projects, people: [...everybody.values()].map((actor) => profileOf(actor, languageOf(actor))) };
}
