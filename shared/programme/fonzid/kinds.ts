import type { Kind } from '../definition.ts';

/** The kinds of project that the fund finances (domain §0). */
export const projectKinds: Kind[] = [
  { id: 'creation', title: { ar: 'إحداث', fr: 'Création', en: 'Creation' } },
  { id: 'extension', title: { ar: 'توسعة', fr: 'Extension', en: 'Extension' } },
  { id: 'requalification', title: { ar: 'إعادة تأهيل', fr: 'Requalification', en: 'Requalification' } },
];

/** Who may hold a project (domain §0). */
export const holderKinds: Kind[] = [
  { id: 'public_body', title: { ar: 'مؤسسة عمومية', fr: 'Organisme public', en: 'Public body' } },
  { id: 'local_authority', title: { ar: 'جماعة ترابية', fr: 'Collectivité territoriale', en: 'Local authority' } },
  { id: 'chamber', title: { ar: 'غرفة مهنية', fr: 'Chambre professionnelle', en: 'Chamber' } },
  { id: 'association', title: { ar: 'جمعية', fr: 'Association', en: 'Association' } },
  { id: 'zone_manager', title: { ar: 'مدبر المنطقة', fr: 'Gestionnaire de zone', en: 'Zone manager' } },
  { id: 'developer', title: { ar: 'منعش (مهيئ)', fr: 'Aménageur-développeur', en: 'Developer' } },
  { id: 'unspecified', title: { ar: 'غير محدد', fr: 'Non précisé', en: 'Not specified' } },
];
