import * as z from 'zod/mini';

/**
 * Characters that no answer may hold: controls (but for line breaks and tabs in longer texts), the bidirectional
 * overrides and isolates by which a text can show something else than it says, line separators, lone surrogates.
 * The marks U+200E, U+200F and U+061C stay allowed: people type them with Arabic.
 */
const forbiddenInLine = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/u;
const forbiddenInText = /(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/u;

/** NFC, line breaks as `\n` (browsers send `\r\n`), no blanks at the ends: the only changes ever made to an answer. */
const normalise = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** How a schema meets text: what comes in is normalised; what was stored must be normal already and is read to the letter. */
export type Reading = 'incoming' | 'stored';

function text(reading: Reading, forbidden: RegExp, min: number, max: number): z.ZodMiniString {
  return z.string().check(
    reading === 'incoming' ? z.overwrite(normalise) : z.refine((value) => value === normalise(value), 'not-understood'),
    z.refine((value) => !forbidden.test(value), 'forbidden-characters'),
    z.minLength(min),
    z.maxLength(max),
  );
}

/** One line of at most `max` characters. */
export function line(max: number, min = 1, reading: Reading = 'incoming'): z.ZodMiniString {
  return text(reading, forbiddenInLine, min, max);
}

/** A text of at most `max` characters that may have several lines. */
export function paragraphs(max: number, min = 1): z.ZodMiniString {
  return text('incoming', forbiddenInText, min, max);
}

/** The name of a file, as a person may read it and a disk may take it. */
export function fileName(reading: Reading): z.ZodMiniString {
  return line(200, 1, reading).check(
    z.refine((name) => !/[/\\:*?"<>|]/.test(name) && !/^\.|\.$/.test(name), 'file-name'),
  );
}
