import * as z from 'zod/mini';
import { Duty } from '../../shared/domain/actors.ts';
import { ChangeId } from '../../shared/domain/changes.ts';
import { FindingId } from '../../shared/domain/findings.ts';
import { CaseId, MilestoneKey, PersonId, Sha256 } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';

/** What stands in braces in a path, and what is refused as unknown if the caller's is not even well-formed. */
export const parameters = {
  caseId: { schema: CaseId, unknown: 'case.unknown' },
  milestone: { schema: MilestoneKey, unknown: 'milestone.unknown' },
  version: {
    schema: z.pipe(z.string().check(z.regex(/^[1-9][0-9]{0,5}$/)), z.transform(Number)),
    unknown: 'submission.unknown',
  },
  gate: { schema: z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,7}$/)), unknown: 'gate.unknown' },
  finding: { schema: FindingId, unknown: 'finding.unknown' },
  change: { schema: ChangeId, unknown: 'change.unknown' },
  duty: { schema: Duty, unknown: 'path.unknown' },
  person: { schema: PersonId, unknown: 'account.unknown' },
  sha256: { schema: Sha256, unknown: 'path.unknown' },
  programme: { schema: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,30}$/)), unknown: 'calendar.unknown' },
  date: { schema: LocalDate, unknown: 'path.unknown' },
} as const;

type ParameterName = keyof typeof parameters;
type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The parameters of a path, each with the type of its schema. */
export type ParametersOf<Path extends string> = {
  [Name in NamesIn<Path> & ParameterName]: z.output<(typeof parameters)[Name]['schema']>;
};

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(parameters, name);
}

/** The names in braces of a path; one without a schema throws, when the table is made. */
export function parametersIn(path: string): ParameterName[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    if (!isParameter(name)) throw new Error(`${path}: there is no parameter ${name}`);
    return name;
  });
}

/** Reads the parameters of a path, or says what is unknown. */
export function readParameters<Path extends string>(path: Path, given: Readonly<Record<string, string>>) {
  const read: Record<string, unknown> = {};
  for (const name of parametersIn(path)) {
    const { schema, unknown } = parameters[name];
    const parsed = z.safeParse(schema, given[name]);
    if (!parsed.success) return { ok: false, refusal: { code: unknown } } as const;
    read[name] = parsed.data;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name of the path was read by its schema
  return { ok: true, parameters: read as ParametersOf<Path> } as const;
}
