import type { Language } from '../forms/text.ts';
import type { DueRule, MilestoneDefinition, Programme } from './definition.ts';

/** When a milestone is due, in few words: "day 30 of the stage", "every 60 days, 3 times". */
export function dueInWords({ due, recurs }: MilestoneDefinition): string {
  const again =
    recurs === undefined
      ? ''
      : `, then every ${recurs.every} ${due.after === 'quarter' ? 'quarter(s)' : 'days'}, ${recurs.times} times`;
  return `${anchorInWords(due)}${again}`;
}

function anchorInWords(due: DueRule): string {
  switch (due.after) {
    case 'kickoff':
      return `day ${due.days} from kick-off`;
    case 'stage':
      return `day ${due.days} of the stage`;
    case 'milestone':
      return `${due.days} days after ${due.milestone}`;
    case 'quarter':
      return `${due.days} days after quarter ${due.quarter + 1}`;
  }
}

/** A programme as an outline that can be read aloud. */
export function outlineOf(programme: Programme, language: Language): string {
  const stages = programme.stages.flatMap((stage) => [
    '',
    `${stage.title[language]} (${stage.days} days)`,
    ...stage.milestones.map((milestone) => `  ${lineOf(milestone, language)}`),
    `  ▸ ${stage.gate.id} ${stage.gate.title[language]}: signed by ${stage.gate.signedBy.join(', ')}`,
  ]);
  return [`${programme.title[language]}, version ${programme.version}`, ...stages, ''].join('\n');
}

function lineOf(milestone: MilestoneDefinition, language: Language): string {
  const { code, title, form, acceptedBy, required } = milestone;
  const asks = `fields: ${form.fields.length}, evidence: ${form.evidence.length}, rules: ${form.rules?.length ?? 0}`;
  const optional = required ? '' : ' (optional)';
  return `${code} ${title[language]}${optional}: ${dueInWords(milestone)}; accepted by ${acceptedBy.join(', ')}; ${asks}`;
}

/** A programme as a Mermaid flowchart: stages, their milestones, and what leads to what. */
export function chartOf(programme: Programme, language: Language): string {
  const safe = (text: string): string => text.replaceAll('"', '#quot;');
  const stages = programme.stages.flatMap((stage) => [
    `  subgraph ${stage.id}["${safe(stage.title[language])}"]`,
    ...stage.milestones.map(({ code, title }) => `    ${code}["${code} ${safe(title[language])}"]`),
    '  end',
    `  ${stage.gate.id}{{"${stage.gate.id} ${safe(stage.gate.title[language])}"}}`,
    ...stage.milestones.map(({ code, required }) => `  ${code} ${required ? '-->' : '-.->'} ${stage.gate.id}`),
  ]);
  const gates = programme.stages.flatMap(({ gate }, index) => {
    const next = programme.stages[index + 1];
    return next === undefined ? [] : [`  ${gate.id} ==> ${next.id}`];
  });
  const anchors = programme.stages
    .flatMap((stage) => stage.milestones)
    .flatMap(({ code, due }) =>
      due.after === 'milestone' ? [`  ${due.milestone} -. "+${due.days} days" .-> ${code}`] : [],
    );
  return ['flowchart TD', ...stages, ...gates, ...anchors, ''].join('\n');
}
