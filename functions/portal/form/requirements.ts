import type { EvidenceRequirement, FormDefinition } from '../../../shared/forms/definition.ts';

/** The files that a form asks for: those of its fields that are a file, then its evidence. */
export function requirementsOf(form: FormDefinition): EvidenceRequirement[] {
  const ofFields = form.fields.flatMap((field): EvidenceRequirement[] =>
    field.kind === 'file'
      ? [
          {
            kind: field.name,
            title: field.label,
            min: field.required === true ? 1 : 0,
            ...(field.help && { help: field.help }),
          },
        ]
      : [],
  );
  const named = new Set(ofFields.map(({ kind }) => kind));
  return [...ofFields, ...form.evidence.filter(({ kind }) => !named.has(kind))];
}
