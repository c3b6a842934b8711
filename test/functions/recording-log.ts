import type { Log, LogCode } from '../../functions/http/log.ts';

export type Line = { level: 'info' | 'warn' | 'error'; code: LogCode; fields: Record<string, unknown> };

/** A log that can be read afterwards. */
export function recordingLog(): Log & { lines: Line[] } {
  const lines: Line[] = [];
  const at = (level: Line['level']) => (code: LogCode, fields: Record<string, unknown>) => {
    lines.push({ level, code, fields });
  };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}
