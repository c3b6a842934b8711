import type { FormDefinition } from '../../shared/forms/definition.ts';
import type { FormIssue } from '../../shared/forms/issue.ts';
import type { AdministrationRefusal } from '../../shared/domain/administration/refusal.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { AppRefusal } from '../../shared/app/run-command.ts';
import type { QueryRefusal } from '../../shared/app/query-refusal.ts';
import { onRefusal } from '../../shared/app/errors.ts';

/** What is refused at the door, before any rule of the programme is asked. */
export type DoorRefusal =
  | { code: 'request.malformed' }
  | { code: 'request.invalid'; issues: readonly FormIssue[] }
  | { code: 'request.header-malformed'; header: string }
  | { code: 'request.too-large'; limit: number }
  | { code: 'request.type-unsupported'; expected: string }
  | { code: 'request.method-unknown'; allowed: string }
  | { code: 'request.cursor-invalid' }
  | { code: 'path.unknown' }
  | { code: 'login.missing' }
  | { code: 'login.role-unclear' }
  | { code: 'login.organisation-missing' }
  | { code: 'service.fault' }
  | { code: 'service.busy' };

/** The form that was judged goes along where it is known, so that its issues can be said in its words. */
type FormRefusal = Extract<Refusal, { code: 'form.invalid' }> & { form?: FormDefinition };

export type AnyRefusal =
  | DoorRefusal
  | QueryRefusal
  | AppRefusal
  | AdministrationRefusal
  | Exclude<Refusal, { code: 'form.invalid' }>
  | FormRefusal;
export type RefusalCode = AnyRefusal['code'];

const atDoor = {
  'request.malformed': { status: 400, log: 'info' },
  'request.invalid': { status: 400, log: 'info' },
  'request.header-malformed': { status: 400, log: 'info' },
  'request.too-large': { status: 413, log: 'info' },
  'request.type-unsupported': { status: 415, log: 'info' },
  'request.method-unknown': { status: 405, log: 'info' },
  'request.cursor-invalid': { status: 400, log: 'info' },
  'path.unknown': { status: 404, log: 'info' },
  'login.missing': { status: 401, log: 'warn' },
  'login.role-unclear': { status: 403, log: 'warn' },
  'login.organisation-missing': { status: 403, log: 'warn' },
  // The fault itself is logged as an error where it is caught.
  'service.fault': { status: 500, log: 'warn' },
  'service.busy': { status: 503, log: 'warn' },
} as const satisfies Record<DoorRefusal['code'], { status: number; log: 'info' | 'warn' }>;

/** What every refusal is to a caller: the rules' and the door's. */
export const statusOf = { ...onRefusal, ...atDoor } satisfies Record<
  RefusalCode,
  { status: number; log: 'info' | 'warn' }
>;
