import type { Language } from '../../shared/forms/text.ts';

/** What people get who name none of ours (domain §5). */
const fallback: Language = 'fr';

/** The language that a caller likes best of those we have, by `Accept-Language`. */
export function languageOf(header: string | null): Language {
  const liked = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((entry) => /^\s*([a-z]{2})(?:-[\w-]+)?\s*(?:;\s*q=([01](?:\.\d{1,3})?))?\s*$/i.exec(entry))
    .map((match) => ({ language: match?.[1]?.toLowerCase(), weight: Number(match?.[2] ?? 1) }))
    .filter((entry): entry is { language: Language; weight: number } => isOurs(entry.language) && entry.weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return liked[0]?.language ?? fallback;
}

function isOurs(language: string | undefined): language is Language {
  return language === 'ar' || language === 'fr' || language === 'en';
}
