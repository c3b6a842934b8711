import type { LocalDate } from '../domain/time.ts';
import type { EvidenceRequirement, Field, FormDefinition } from './definition.ts';
import { error, type FormIssue } from './issue.ts';
import { fileKey } from './records.ts';
import { isRecord } from './scope.ts';

type Entry = Readonly<Record<string, unknown>>;

/** Judges the attached files by what the form asks: kinds, numbers, media types, photos with day and place. */
export function judgeEvidence(form: FormDefinition, evidence: readonly unknown[], today: LocalDate): FormIssue[] {
  const entries = evidence.map((entry) => (isRecord(entry) ? entry : {}));
  const missing = form.evidence.flatMap(({ kind, min }) => {
    const found = entries.filter((entry) => entry['kind'] === kind).length;
    return found < min ? [error(['evidence'], 'evidence-missing', { kind, min, found })] : [];
  });
  const asked = new Map(form.evidence.map((requirement) => [requirement.kind, requirement]));
  const fileFields = new Set(fileFieldsOf(form.fields));
  const seen = new Set<string>();
  const perEntry = entries.flatMap((entry, index) => {
    const { kind } = entry;
    const at = ['evidence', index];
    if (typeof kind !== 'string') return [];
    const requirement = asked.get(kind);
    if (requirement === undefined && !fileFields.has(kind)) return [error([...at, 'kind'], 'unknown-evidence')];
    const key = fileKey(kind, entry['sha256']);
    const repeated = seen.has(key) ? [error([...at, 'sha256'], 'repeated-evidence', { kind })] : [];
    seen.add(key);
    return [...repeated, ...judgeFile(requirement, entry, at, today)];
  });
  return [...missing, ...perEntry];
}

function fileFieldsOf(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => {
    if (field.kind === 'group' || field.kind === 'list') return fileFieldsOf(field.fields);
    return field.kind === 'file' ? [field.name] : [];
  });
}

function judgeFile(
  requirement: EvidenceRequirement | undefined,
  entry: Entry,
  at: readonly (string | number)[],
  today: LocalDate,
): FormIssue[] {
  const { mediaType, takenOn, place } = entry;
  const accepts: readonly unknown[] | undefined = requirement?.accepts;
  const issues: FormIssue[] = [];
  if (accepts !== undefined && mediaType !== undefined && !accepts.includes(mediaType)) {
    issues.push(error([...at, 'mediaType'], 'evidence-media'));
  }
  if (typeof takenOn === 'string' && takenOn > today)
    issues.push(error([...at, 'takenOn'], 'after-today', { limit: today }));
  if (requirement?.photo === true && typeof mediaType === 'string' && mediaType.startsWith('image/')) {
    if (takenOn === undefined) issues.push(error([...at, 'takenOn'], 'photo-undated'));
    if (place === undefined) issues.push(error([...at, 'place'], 'photo-unplaced'));
  }
  return issues;
}
