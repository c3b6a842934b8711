import { createContext, useContext } from 'hono/jsx';
import type { Instant, LocalDate } from '../../../shared/domain/time.ts';
import type { Language, Text } from '../../../shared/forms/text.ts';
import { perLanguage } from '../../../shared/i18n/formats.ts';
import { formatMessage, type Params } from '../../../shared/i18n/message.ts';
import { formatDay, formatMoney, formatNumber, inList } from '../../../shared/i18n/values.ts';
import { currentProgramme } from '../../../shared/programme/registry.ts';

/** The language of the page that is being drawn. */
export const PageLanguage = createContext<Language>('fr');

/** Programme people read times as their clocks show them. */
const { zone } = currentProgramme.calendar;

const weekdays = perLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
const moments = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }),
);

/** French signs that stand apart from their word stay on its line. */
function unbroken(text: string): string {
  return text.replaceAll(/ (?=[;:?!»%])|(?<=«) /g, '\u00a0');
}

/** How things are said on the page being drawn. */
export function useWords() {
  const language = useContext(PageLanguage);
  return {
    language,
    say: (text: Text, params?: Params): string =>
      formatMessage(language === 'fr' ? unbroken(text.fr) : text[language], language, params),
    day: (day: LocalDate | string): string => formatDay(day, language),
    weekday: (day: LocalDate | string): string => weekdays(language).format(new Date(`${day}T12:00:00Z`)),
    instant: (at: Instant | string): string => moments(language).format(new Date(at)),
    inList: (texts: readonly string[]): string => inList(texts, language),
    /** Between a name and what it is of: French keeps it apart from the word before. */
    colon: language === 'fr' ? '\u00a0:' : ':',
    number: (value: number): string => formatNumber(value, language),
    money: (centimes: number): string => formatMoney(centimes, language),
  };
}

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { ar: 'العربية', fr: 'Français', en: 'English' };
