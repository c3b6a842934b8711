import { randomUUID } from 'node:crypto';

/** A new task token. Its form can be told from any other text, also after a restart: see `isToken`. */
export function newToken(execution: string): string {
  return Buffer.from(JSON.stringify(['task', execution, randomUUID()])).toString('base64');
}

/** Whether this text is a token that the local cloud made at some time. AWS tells a stale token from a wrong one. */
export function isToken(text: string): boolean {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64').toString());
    return Array.isArray(parts) && parts.length === 3 && parts[0] === 'task';
  } catch {
    return false;
  }
}
