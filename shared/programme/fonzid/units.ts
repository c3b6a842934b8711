import type { Text } from '../../forms/text.ts';

/** Units as people write them. */
export const units = {
  hectare: { ar: 'هكتار', fr: 'ha', en: 'ha' },
  firm: { ar: 'مقاولة', fr: 'entreprises', en: 'firms' },
  child: { ar: 'طفل(ة)', fr: 'enfants', en: 'children' },
} as const satisfies Record<string, Text>;
