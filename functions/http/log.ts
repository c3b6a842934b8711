/** What functions log about requests: codes with fields, never bodies, never what tells of a person. */
export type LogCode =
  'command.accepted' | 'read.answered' | 'request.refused' | 'request.failed' | 'page.failed' | 'feed.unknown';

/** The part of the Powertools logger that we use. */
export type Log = {
  info(code: LogCode, fields: Record<string, unknown>): void;
  warn(code: LogCode, fields: Record<string, unknown>): void;
  error(code: LogCode, fields: Record<string, unknown>): void;
};
