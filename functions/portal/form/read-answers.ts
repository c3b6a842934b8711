import type { Field, FormDefinition } from '../../../shared/forms/definition.ts';
import { fieldsOf } from '../../../shared/forms/header.ts';
import { mostEvidence } from '../../../shared/forms/submission.ts';
import type { SentForm } from '../sent-form.ts';
import { readCentimes, readNumber } from './read-number.ts';

/** What was filled in, as drafts and submissions hold it: right or wrong, nothing that was typed is left out. */
export type Content = { values: Record<string, unknown>; evidence: Record<string, unknown>[] };

/**
 * Reads the answers out of a form whose fields are named by where they stand: `values/sessions/0/n/f`. What cannot be understood as what its
 * field asks stays the text that was typed.
 */
export function readAnswers(form: FormDefinition, sent: SentForm): Content {
  const names = new Set(sent.fields().map(([name]) => name));
  const evidence = evidenceIn(sent);
  const values = recordAt(fieldsOf(form), 'values', sent, names);
  return { values: { ...values, ...filesOf(form, evidence) }, evidence };
}

function recordAt(
  fields: readonly Field[],
  at: string,
  sent: SentForm,
  names: ReadonlySet<string>,
): Record<string, unknown> {
  const entries = fields.map((field) => [field.name, answerAt(field, `${at}/${field.name}`, sent, names)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function answerAt(field: Field, at: string, sent: SentForm, names: ReadonlySet<string>): unknown {
  const text = sent.answer(at);
  switch (field.kind) {
    case 'list':
      return recordNumbers(at, names)
        .slice(0, field.max)
        .map((number) => recordAt(field.fields, `${at}/${number}`, sent, names));
    case 'group': {
      const record = recordAt(field.fields, at, sent, names);
      return Object.keys(record).length > 0 ? record : undefined;
    }
    case 'headcount':
      return pairAt(at, ['f', 'm'], sent, (part) => readNumber(part) ?? part);
    case 'hours':
      return pairAt(at, ['from', 'to'], sent, (part) => part);
    case 'choices': {
      const chosen = sent.texts(at).filter((value) => value !== '');
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'boolean':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
    case 'integer':
    case 'decimal':
    case 'percent':
      return text === undefined ? undefined : (readNumber(text) ?? text);
    case 'money':
      return text === undefined ? undefined : (readCentimes(text) ?? text);
    case 'text':
    case 'email':
    case 'date':
    case 'time':
    case 'choice':
      return text;
    // Answered by what is attached, see `filesOf`.
    case 'file':
      return undefined;
  }
}

/** A field that asks for one file is answered by the last that is attached as evidence of the kind that the field is named. */
export function filesOf(
  form: FormDefinition,
  evidence: readonly Readonly<Record<string, unknown>>[],
): Record<string, unknown> {
  const entries = form.fields.flatMap(({ kind, name }) => {
    const file = kind === 'file' ? evidence.findLast((one) => one['kind'] === name) : undefined;
    return file === undefined ? [] : [[name, file['sha256']] as const];
  });
  return Object.fromEntries(entries);
}

function pairAt(at: string, parts: readonly string[], sent: SentForm, read: (text: string) => unknown): unknown {
  const entries = parts.flatMap((part) => {
    const text = sent.answer(`${at}/${part}`);
    return text === undefined ? [] : [[part, read(text)] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The numbers of the records of a list that were sent, in order; a number may be missing where a record was taken out. */
function recordNumbers(at: string, names: ReadonlySet<string>): number[] {
  const numbers = [...names].flatMap((name) => {
    if (!name.startsWith(`${at}/`)) return [];
    const number = /^(\d{1,4})(?:\/|$)/.exec(name.slice(at.length + 1))?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** The files attached so far: each stands in the form as it was uploaded, a photo with the day and place typed beside it. */
function evidenceIn(sent: SentForm): Content['evidence'] {
  return sent
    .texts('evidence')
    .slice(0, mostEvidence)
    .flatMap((text) => {
      const file = readJson(text);
      if (file === undefined) return [];
      const { sha256, kind } = file;
      const beside = `evidence/${String(kind)}/${String(sha256)}`;
      const [takenOn, place] = [sent.answer(`${beside}/taken-on`), sent.answer(`${beside}/place`)];
      return [{ ...file, ...(takenOn !== undefined && { takenOn }), ...(place !== undefined && { place }) }];
    });
}

function readJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
