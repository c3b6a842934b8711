import type { Check, Derived, Field, FormDefinition } from '../forms/definition.ts';
import { pathsOf } from '../forms/formula.ts';
import { leadsOutside } from '../forms/scope.ts';
import type { MilestoneDefinition, Programme } from './definition.ts';
import { milestonesBefore } from './looking-back.ts';
import { type OutcomePlace, placesOf } from './outcome-sources.ts';

type Path = readonly string[];

/**
 * The top-level answers of a milestone that anything else in the programme looks back on: other forms (`B1.amount`), the next occurrence
 * (`previous.physical`), a second signature, a gate, the outcomes, a change request. A case keeps only these at hand; the rest stays in the
 * event.
 */
export function carriedFields(programme: Programme, code: string): string[] {
  const milestones = programme.stages.flatMap((stage) => stage.milestones);
  const named = [
    ...milestones.flatMap((milestone) => lookedBackOn(milestone, programme)),
    ...programme.stages.flatMap(({ gate }) => (gate.conditions ?? []).flatMap(({ holds }) => pathsOf(holds))),
    ...(programme.outcomes === undefined ? [] : placesOf(programme.outcomes)).flatMap(pathsOfPlace),
    ...(programme.changes ?? []).flatMap(({ answers }) => answers.map((path) => path.split('.'))),
  ].flatMap(([head, field]) => (head === code && field !== undefined ? [field] : []));
  const own = milestones.find((milestone) => milestone.code === code);
  const amounts = own?.secondSignature === undefined ? [] : pathsOf(own.secondSignature.when);
  const asked = own?.form.fields.map(({ name }) => name) ?? [];
  return asked.filter((name) => named.includes(name) || amounts.some(([head]) => head === name));
}

/** A list of records, and what stands beside it. */
function pathsOfPlace({ of, beside }: OutcomePlace): Path[] {
  const path = of.split('.');
  return [path, ...beside.map((name) => [...path.slice(0, 1), name])];
}

/** What a milestone's form names outside itself, `previous` by the codes that it can mean. */
function lookedBackOn(milestone: MilestoneDefinition, programme: Programme): Path[] {
  const before = [...(milestone.recurs ? [milestone.code] : []), ...milestonesBefore(programme, milestone.code)];
  return pathsOfForm(milestone.form).flatMap((path) =>
    path[0] === 'previous' ? before.map((code) => [code, ...path.slice(1)]) : [path],
  );
}

/** Every path in a form that leads to another milestone. */
function pathsOfForm({ fields, derived, rules }: FormDefinition): Path[] {
  const ofRules = (rules ?? []).flatMap(({ holds, show }) => [holds, ...Object.values(show ?? {})].flatMap(pathsOf));
  return [...pathsOfRecord(fields, derived), ...ofRules].filter(leadsOutside);
}

function pathsOfRecord(fields: readonly Field[], derived: readonly Derived[] = []): Path[] {
  return [
    ...fields.flatMap((field) => [
      ...(typeof field.required === 'object' ? pathsOf(field.required.when) : []),
      ...(field.checks ?? []).flatMap(pathsOfCheck),
      ...('fields' in field ? pathsOfRecord(field.fields, field.derived) : []),
    ]),
    ...derived.flatMap(({ formula, checks }) => [...pathsOf(formula), ...(checks ?? []).flatMap(pathsOfCheck)]),
  ];
}

/** The answer that a check compares with, if it is one. */
export function referenceOf(check: Check): string | undefined {
  const operand = operandOf(check);
  if (typeof operand === 'object') return operand.day;
  return typeof operand === 'string' ? operand : undefined;
}

function operandOf(check: Check): number | string | { day: string } | undefined {
  if ('atMost' in check) return check.atMost;
  if ('atLeast' in check) return check.atLeast;
  if ('notAfter' in check) return check.notAfter;
  return 'notBefore' in check ? check.notBefore : undefined;
}

function pathsOfCheck(check: Check): Path[] {
  const reference = referenceOf(check);
  return reference === undefined ? [] : [reference.split('.')];
}
