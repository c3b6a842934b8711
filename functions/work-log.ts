/** What the functions without callers log: codes with fields, never texts of people. */
export type WorkCode =
  | 'task.done'
  | 'task.superseded'
  | 'task.failed'
  | 'case.relayed'
  | 'mails.queued'
  | 'mails.queued-anew'
  | 'mail.heard'
  | 'mail.not-ours'
  | 'mail.handled'
  | 'record.failed'
  | 'case.repaired'
  | 'case.repair-failed'
  | 'case.calendar-failed'
  | 'reminders.not-told'
  | 'week.not-told'
  | 'mail.repair-failed'
  | 'role-change.failed'
  | 'sweep.done';

/** The part of the Powertools logger that we use. */
export type WorkLog = {
  info(code: WorkCode, fields: Record<string, unknown>): void;
  warn(code: WorkCode, fields: Record<string, unknown>): void;
  error(code: WorkCode, fields: Record<string, unknown>): void;
};
