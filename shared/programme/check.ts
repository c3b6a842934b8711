import { checkCatalogue } from './check-catalogue.ts';
import { checkForm } from './check-form.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkPlan } from './check-plan.ts';
import { checkFormula, type Outside, type Shape } from './check-references.ts';
import { checkTexts } from './check-texts.ts';
import { type MilestoneDefinition, Programme } from './definition.ts';
import { fieldsOf } from '../forms/header.ts';
import { type Fault, repeated } from './fault.ts';

/** Everything wrong with a programme's definition, as far as can be told without running it; empty if it may be used. */
export function checkProgramme(candidate: unknown): Fault[] {
  const parsed = Programme.safeParse(candidate);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      where: issue.path.join('.'),
      fault: 'shape',
      detail: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.code,
    }));
  }
  const programme = parsed.data;
  return [
    ...checkTexts(candidate),
    ...checkPlan(programme),
    ...checkForms(programme),
    ...checkGates(programme),
    ...(programme.catalogue === undefined ? [] : checkCatalogue(programme.catalogue)),
    ...(programme.outcomes === undefined
      ? []
      : checkOutcomes(programme.outcomes, programme.catalogue, anywhereIn(programme))),
    ...checkChanges(programme),
  ];
}

function checkForms(programme: Programme): Fault[] {
  const milestones = programme.stages.flatMap((stage) => stage.milestones);
  return milestones.flatMap((milestone, index) =>
    checkForm(milestone.form, milestone.code, outsideOf(milestone, milestones, index)),
  );
}

/** Formulas that no form holds: when a second signature is asked for, and what a gate asks of all that came before it. */
function checkGates({ stages }: Programme): Fault[] {
  const nothing: Shape = { fields: [], derived: [] };
  return stages.flatMap(({ milestones, gate }, at) => {
    const reached = stages.slice(0, at + 1).flatMap((stage) => stage.milestones);
    const outside: Outside = (code) => {
      const milestone = reached.find((one) => one.code === code);
      if (milestone !== undefined) return shapeOf(milestone);
      return stages.some((stage) => stage.milestones.some((one) => one.code === code)) ? 'later' : 'unknown';
    };
    return [
      ...milestones.flatMap((milestone) =>
        milestone.secondSignature === undefined
          ? []
          : checkFormula(
              milestone.secondSignature.when,
              `milestone ${milestone.code}`,
              shapeOf(milestone),
              () => 'unknown',
            ),
      ),
      ...(gate.conditions ?? []).flatMap(({ name, holds }) =>
        checkFormula(holds, `gate ${gate.id} ${name}`, nothing, outside),
      ),
    ];
  });
}

/** What a change request may alter has to be there. */
function checkChanges(programme: Programme): Fault[] {
  const nothing: Shape = { fields: [], derived: [] };
  const answers = (programme.changes ?? []).flatMap((one) => one.answers);
  return [
    ...repeated(answers).map((detail): Fault => ({ where: 'changes', fault: 'repeated', detail })),
    ...answers.flatMap((path) => checkFormula(`count(${path}) > 0`, 'changes', nothing, anywhereIn(programme))),
  ];
}

/** Outcomes may be read from every form. */
function anywhereIn({ stages }: Programme): Outside {
  const milestones = stages.flatMap((stage) => stage.milestones);
  return (code) => {
    const milestone = milestones.find((one) => one.code === code);
    return milestone === undefined ? 'unknown' : shapeOf(milestone);
  };
}

function shapeOf({ form }: MilestoneDefinition): Shape {
  return { fields: fieldsOf(form), derived: [] };
}

/** A form may look back: at milestones before its own, and at its own last occurrence where there is one. */
function outsideOf(own: MilestoneDefinition, milestones: readonly MilestoneDefinition[], index: number): Outside {
  const isOneOfMany =
    own.recurs !== undefined || own.follows !== undefined || milestones.some(({ follows }) => follows === own.code);
  return (code) => {
    // the first of several has nothing before it: there `previous` is n/a, and no fault
    if (code === 'previous') return isOneOfMany ? shapeOf(own) : 'unknown';
    const at = milestones.findIndex((milestone) => milestone.code === code);
    const milestone = milestones[at];
    if (milestone === undefined) return 'unknown';
    return at < index ? shapeOf(milestone) : 'later';
  };
}
