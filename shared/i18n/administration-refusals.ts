import type { AdministrationRefusal } from '../domain/administration/refusal.ts';
import type { Text } from '../forms/text.ts';

/** What is said when something was not done to an account. */
export const administrationRefusalTexts: Record<Exclude<AdministrationRefusal['code'], 'reason.too-short'>, Text> = {
  'person.invited-otherwise': {
    ar: 'سبقت دعوة صاحب هذا العنوان بصفة أخرى أو لمؤسسة أخرى.',
    fr: 'Cette adresse a déjà été invitée avec un autre rôle ou pour une autre organisation.',
    en: 'This address was already invited in another role or for another organisation.',
  },
  'account.unknown': {
    ar: 'هذا الحساب غير موجود.',
    fr: 'Ce compte n’existe pas.',
    en: 'There is no such account.',
  },
  'account.own': {
    ar: 'لا يمكن لأحد تغيير حسابه الخاص: هذا من اختصاص مسؤول(ة) نظام آخر.',
    fr: 'Personne ne modifie son propre compte : un·e autre administrateur·rice doit le faire.',
    en: 'Nobody changes their own account: another administrator has to.',
  },
  'account.deactivated': {
    ar: 'هذا الحساب معطل.',
    fr: 'Ce compte est désactivé.',
    en: 'This account is deactivated.',
  },
  'account.address-taken': {
    ar: 'هذا العنوان الإلكتروني مستعمل في حساب آخر.',
    fr: 'Un autre compte utilise déjà cette adresse.',
    en: 'Another account already uses this address.',
  },
  'account.version-not-seen': {
    ar: 'تغير هذا الحساب منذ أن اطلعتم عليه؛ المرجو إعادة قراءته.',
    fr: 'Ce compte a changé depuis votre lecture ; veuillez le relire.',
    en: 'This account has changed since you read it; please read it again.',
  },
  'administration.too-busy': {
    ar: 'عدة أشخاص يدبرون الحسابات الآن؛ المرجو إعادة المحاولة بعد لحظات.',
    fr: 'Plusieurs personnes gèrent les comptes en ce moment ; veuillez réessayer.',
    en: 'Several people are managing accounts right now; please try again.',
  },
  'role-change.of-holder': {
    ar: 'حساب حامل المشروع يبقى لحامل المشروع: تغيير الصفة يتطلب حسابا جديدا.',
    fr: 'Le compte d’un porteur de projet le reste : changer de camp demande un nouveau compte.',
    en: 'A project holder’s account stays one: changing sides takes a new account.',
  },
  'role-change.unchanged': {
    ar: 'هذا الشخص له هذه الصفة من قبل.',
    fr: 'Cette personne a déjà ce rôle.',
    en: 'This person has this role already.',
  },
  'role-change.administrator-approves': {
    ar: 'لا يمكن لمن يدبر الحسابات أن تكون له صفة تصادق على المشاريع.',
    fr: 'Qui gère les comptes ne peut pas recevoir un rôle qui approuve.',
    en: 'Whoever manages accounts cannot be given a role that approves.',
  },
  'role-change.asked-already': {
    ar: 'سبق طلب تغيير صفة هذا الشخص.',
    fr: 'Un changement de rôle est déjà demandé pour cette personne.',
    en: 'A change of role has already been asked for this person.',
  },
  'role-change.none': {
    ar: 'لا يوجد طلب لتغيير صفة هذا الشخص.',
    fr: 'Aucun changement de rôle n’est demandé pour cette personne.',
    en: 'No change of role has been asked for this person.',
  },
  'role-change.another': {
    ar: 'الطلب الحالي يخص صفة أخرى غير التي اطلعتم عليها؛ المرجو إعادة قراءته.',
    fr: 'La demande porte désormais sur un autre rôle ; veuillez la relire.',
    en: 'The request is now for another role; please read it again.',
  },
  'role-change.confirmer-is-asker': {
    ar: 'لا يمكن لمن طلب تغيير الصفة أن يؤكده: هذا من اختصاص مسؤول(ة) نظام آخر.',
    fr: 'Qui a demandé le changement ne le confirme pas : un·e autre administrateur·rice doit le faire.',
    en: 'Whoever asked for the change cannot confirm it: another administrator has to.',
  },
};
