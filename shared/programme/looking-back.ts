import type { FormContext } from '../forms/scope.ts';
import type { Programme } from './definition.ts';

/** The answers of accepted milestones, by their keys (`D4`, `B3.1`). */
export type AcceptedAnswers = NonNullable<FormContext['accepted']>;

/**
 * What the form of a milestone may look back on: everything accepted, and as `previous` the last accepted occurrence before its own, or
 * the nearest accepted one of the milestones it follows.
 */
export function lookingBack(
  programme: Programme,
  key: string,
  accepted: AcceptedAnswers,
): Pick<FormContext, 'accepted' | 'previous'> {
  const previous = occurrencesBefore(programme, key).find((earlier) => Object.hasOwn(accepted, earlier));
  const answers = previous === undefined ? undefined : accepted[previous];
  return answers === undefined ? { accepted } : { accepted, previous: answers };
}

/** Keys of the occurrences before one, latest first. */
function occurrencesBefore(programme: Programme, key: string): string[] {
  const [code = '', number] = key.split('.');
  if (number === undefined) return milestonesBefore(programme, code);
  return Array.from({ length: Number(number) - 1 }, (_, at) => `${code}.${Number(number) - 1 - at}`);
}

/** Codes of the milestones that one follows, nearest first. */
export function milestonesBefore({ stages }: Programme, code: string): string[] {
  const milestones = stages.flatMap((stage) => stage.milestones);
  const codes: string[] = [];
  for (let at = code; ;) {
    const follows = milestones.find((milestone) => milestone.code === at)?.follows;
    if (follows === undefined || codes.includes(follows)) return codes;
    codes.push(follows);
    at = follows;
  }
}
