import type { Case } from '../../domain/case.ts';
import { findMilestone, findStage } from '../../domain/stages.ts';
import type { Language } from '../../forms/text.ts';
import { isolate } from '../../i18n/values.ts';
import type { Programme } from '../../programme/definition.ts';

// What things are called in mails and calendars: a code keeps its direction beside words of any language.

export function milestoneTitle(key: string, programme: Programme, language: Language): string {
  const title = findMilestone(programme, key)?.title[language];
  return title === undefined ? isolate(key) : `${isolate(key)} ${isolate(title)}`;
}

export function gateTitle(id: string, programme: Programme, language: Language): string {
  return isolate(programme.stages.find(({ gate }) => gate.id === id)?.gate.title[language] ?? id);
}

/** What the programme calls an answer to a request for no-objection. */
export function resultTitle(gate: string, result: string, { stages }: Programme, language: Language): string {
  const results = stages.find((stage) => stage.gate.id === gate)?.gate.noObjection?.results ?? [];
  return results.find(({ id }) => id === result)?.title[language] ?? isolate(result);
}

export function stageTitle(id: string, programme: Programme, language: Language): string {
  return findStage(programme, id)?.title[language] ?? isolate(id);
}

/** A project's name in a language, or in the one in which it has a name. */
export function projectTitle({ project: { title } }: Pick<Case, 'project'>, language: Language): string {
  return isolate(title[language] ?? title.fr ?? title.ar ?? title.en ?? '');
}
