import { ReviewComment } from '../../../../shared/domain/events.ts';
import type { SentForm } from '../../sent-form.ts';

/** A comment as somebody writes it; `about` is empty for the form as a whole. */
export type TypedComment = { about: string; severity: ReviewComment['severity']; text: string };

/** A return as far as it is written. */
export type TypedReturn = { reason: string; comments: readonly TypedComment[] };

/** No more are taken: the API would refuse them. */
export const mostComments = 100;

const blank = (about = ''): TypedComment => ({ about, severity: 'fatal', text: '' });

/** A return of which nothing is written yet. */
export const unwritten: TypedReturn = { reason: '', comments: [blank()] };

export const commentField = (number: number, part: keyof TypedComment): string => `comment-${number}-${part}`;

/** What was typed into the form of a return; comments that say nothing, and one that is to go, are left out, but for one to go on with. */
export function typedReturn(form: SentForm, removed?: number): TypedReturn {
  const numbers = Array.from({ length: mostComments }, (_, number) => number).filter((number) => number !== removed);
  const comments = numbers
    .map((number): TypedComment => {
      const { severity } = ReviewComment.shape;
      const chosen = severity.safeParse(form.text(commentField(number, 'severity')));
      return {
        about: form.text(commentField(number, 'about')),
        severity: chosen.success ? chosen.data : 'fatal',
        text: form.text(commentField(number, 'text')),
      };
    })
    .filter(({ text }) => text.trim() !== '');
  return { reason: form.text('reason'), comments: comments.length === 0 ? [blank()] : comments };
}

/** The same with one comment more to be written, on this answer if one is meant. */
export function withComment({ reason, comments }: TypedReturn, about?: string): TypedReturn {
  const written = comments.filter(({ text }) => text.trim() !== '');
  return { reason, comments: [...written, blank(about)].slice(0, mostComments) };
}

/** The comments as the API takes them. */
export function commentsOf({ comments }: TypedReturn): ReviewComment[] {
  return comments
    .filter(({ text }) => text.trim() !== '')
    .map(({ about, severity, text }) => ({ severity, ...(about !== '' && { pointer: about }), text }));
}
