import type { Draft } from '../ports.ts';

/** A row of a file that cannot be taken, and why: `column` is absent if it is the row as a whole. */
export type RowIssue = {
  /** As a spreadsheet counts: the line of column names is row 1. */
  row: number;
  column?: string;
  code: string;
  params: Record<string, string | number>;
};

/** Refusals of what is no command: reading, drafts, imports, people. */
export type QueryRefusal =
  | { code: 'draft.none' }
  /** Somebody saved after the version that this one was made from; `current` is what is there now. */
  | { code: 'draft.moved-on'; current: Draft | undefined }
  | { code: 'submission.unknown' }
  /** Before the case was opened, after its last event, or still to come. */
  | { code: 'moment.outside-history' }
  /** A sample is drawn from the whole of its population. */
  | { code: 'sample.population-too-large'; most: number }
  | { code: 'person.unknown' }
  | { code: 'profile.none' }
  | { code: 'calendar.unknown' }
  /** Somebody else corrected the calendar at the same moment. */
  | { code: 'calendar.moved-on' }
  | { code: 'import.refused'; rows: readonly RowIssue[] };
