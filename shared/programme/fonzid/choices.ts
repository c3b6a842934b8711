import type { Option } from '../../forms/definition.ts';
import type { Text } from '../../forms/text.ts';

const option = (value: string, label: Text): Option => ({ value, label });

/** Who runs a service. */
export const modes: Option[] = [
  option('in_house', { ar: 'تدبير مباشر', fr: 'Gestion directe', en: 'In-house' }),
  option('concession', { ar: 'تدبير مفوض', fr: 'Concession', en: 'Concession' }),
  option('association', { ar: 'جمعية', fr: 'Association', en: 'Association' }),
  option('public', { ar: 'مرفق عمومي', fr: 'Service public', en: 'Public service' }),
  option('shared_by_firms', { ar: 'مشترك بين المقاولات', fr: 'Partagé par les entreprises', en: 'Shared by firms' }),
];

export const permitStates: Option[] = [
  option('filed', { ar: 'أودع', fr: 'Déposée', en: 'Filed' }),
  option('granted', { ar: 'حصل عليها', fr: 'Obtenue', en: 'Granted' }),
  option('refused', { ar: 'رُفضت', fr: 'Refusée', en: 'Refused' }),
];

export const languages: Option[] = [
  option('ar', { ar: 'العربية', fr: 'Arabe', en: 'Arabic' }),
  option('fr', { ar: 'الفرنسية', fr: 'Français', en: 'French' }),
  option('en', { ar: 'الإنجليزية', fr: 'Anglais', en: 'English' }),
];

export const severities: Option[] = [
  option('critical', { ar: 'حرجة', fr: 'Critique', en: 'Critical' }),
  option('major', { ar: 'كبيرة', fr: 'Majeure', en: 'Major' }),
  option('minor', { ar: 'بسيطة', fr: 'Mineure', en: 'Minor' }),
];
