import type { Text } from '../../../shared/forms/text.ts';
import { Notice } from './pieces.tsx';
import { useWords } from './words.tsx';

/** Tells that what was asked is done, by the word that stands in the address. */
export function Done({ texts, done }: { texts: Readonly<Record<string, Text>>; done: string | undefined }) {
  const { say } = useWords();
  const told = Object.entries(texts).find(([name]) => name === done)?.[1];
  if (told === undefined) return null;
  return (
    <Notice kind="done">
      <p>{say(told)}</p>
    </Notice>
  );
}
