import { hashOf } from '../../shared/domain/chain.ts';
import type { Event } from '../../shared/domain/events.ts';

/** An event with the hash that its content asks for: a forger's work. */
export function sealedAnew(event: Event): Event {
  const { hash: _old, ...unsealed } = event;
  return { ...unsealed, hash: hashOf(unsealed) };
}

/** Every change of one thing in an event: each value made another, each key left out, a key put into each object and list. */
export function alterations(event: Event): Event[] {
  return changesOf(event) as Event[];
}

function changesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    const inside = list.flatMap((entry, index) => changesOf(entry).map((changed) => list.with(index, changed)));
    const fewer = list.map((_, index) => list.toSpliced(index, 1));
    return [...inside, ...fewer, [...list, null]];
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    const inside = entries.flatMap(([key, entry]) => changesOf(entry).map((changed) => ({ ...value, [key]: changed })));
    const fewer = entries.map(([key]) => Object.fromEntries(entries.filter(([name]) => name !== key)));
    return [...inside, ...fewer, { ...value, extra: true }];
  }
  if (typeof value === 'string') return [`${value} `, other(value), null];
  if (typeof value === 'number') return [value + 1, String(value)];
  if (typeof value === 'boolean') return [!value];
  return ['null'];
}

/** A string of the same length that differs in its first character. */
function other(text: string): string {
  return text === '' ? ' ' : (text.startsWith('0') ? '1' : '0') + text.slice(1);
}
