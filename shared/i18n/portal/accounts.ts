import type { Unreachable } from '../../domain/unreachable.ts';
import type { Text } from '../../forms/text.ts';

/** The people who have an account, and what administrators do to it. */
export const accountTexts = {
  nav: { ar: 'الأشخاص', fr: 'Personnes', en: 'People' },
  title: { ar: 'الأشخاص', fr: 'Personnes', en: 'People' },
  invite: { ar: 'دعوة شخص', fr: 'Inviter une personne', en: 'Invite a person' },
  waiting: {
    ar: 'تغييرات صفة تنتظر تأكيدا',
    fr: 'Changements de rôle à confirmer',
    en: 'Changes of role to be confirmed',
  },
  search: { ar: 'البحث', fr: 'Rechercher', en: 'Find' },
  searchHelp: {
    ar: 'الصفة أو المؤسسة أو العنوان الإلكتروني؛ والاسم أو جزء منه يحصر ما وُجد.',
    fr: 'Un rôle, une organisation ou une adresse ; le nom, même en partie, restreint ce qui est trouvé.',
    en: 'A role, an organisation or an address; a name, or a part of one, narrows down what is found.',
  },
  anyRole: { ar: 'كل الصفات', fr: 'Tous les rôles', en: 'Any role' },
  name: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  role: { ar: 'الصفة', fr: 'Rôle', en: 'Role' },
  organisation: { ar: 'رمز المؤسسة', fr: 'Code de l’organisation', en: 'Key of the organisation' },
  organisationHelp: {
    ar: 'كما هو في مشاريعها، مثل yasmine-coop. لحاملي المشاريع فقط: يرون مشاريع مؤسستهم لا غير.',
    fr: 'Celui de ses projets, comme yasmine-coop. Pour les porteurs seulement : ils ne voient que les projets de leur organisation.',
    en: 'As in its projects, such as yasmine-coop. For project holders only: they see the projects of their organisation and no others.',
  },
  email: { ar: 'البريد الإلكتروني', fr: 'Adresse électronique', en: 'E-mail address' },
  emailHelp: {
    ar: 'تُرسل إليه الدعوة وبه يُسجَّل الدخول.',
    fr: 'L’invitation y est envoyée, et c’est avec elle qu’on se connecte.',
    en: 'The invitation goes there, and it is what the person signs in with.',
  },
  newEmailHelp: {
    ar: 'به يُسجَّل الدخول وإليه تُرسل الرسائل.',
    fr: 'C’est avec elle que la personne se connecte et reçoit ses courriels.',
    en: 'The person signs in with it, and mail goes there.',
  },
  language: { ar: 'لغة الصفحات والرسائل', fr: 'Langue des pages et des courriels', en: 'Language of pages and mails' },
  key: { ar: 'رمز الشخص', fr: 'Code de la personne', en: 'Key of the person' },
  status: { ar: 'حالة الحساب', fr: 'État du compte', en: 'Account' },
  active: { ar: 'مفعَّل', fr: 'actif', en: 'active' },
  deactivated: { ar: 'معطَّل', fr: 'désactivé', en: 'deactivated' },
  mailFails: { ar: 'لا تصله الرسائل', fr: 'courriel non reçu', en: 'mail does not arrive' },
  roleWaits: { ar: 'تغيير صفة قيد الإنجاز', fr: 'changement de rôle en cours', en: 'change of role under way' },
  found: { ar: 'من وُجدوا', fr: 'Personnes trouvées', en: 'People found' },
  notAsked: {
    ar: 'اختاروا صفة أو اكتبوا رمز مؤسسة أو عنوانا إلكترونيا لعرض الأشخاص.',
    fr: 'Choisissez un rôle, ou indiquez une organisation ou une adresse, pour voir les personnes.',
    en: 'Choose a role, or type an organisation or an address, to see people.',
  },
  nobody: {
    ar: 'لا أحد بهذه المواصفات. راجعوا ما كتبتموه، أو ادعوا هذا الشخص.',
    fr: 'Personne ne correspond. Vérifiez ce que vous avez écrit, ou invitez cette personne.',
    en: 'Nobody fits. Check what you typed, or invite the person.',
  },
  nobodyHere: {
    ar: 'لا أحد في هذه الصفحة؛ انتقلوا إلى التالية.',
    fr: 'Personne sur cette page ; voyez la suivante.',
    en: 'Nobody on this page; see the next one.',
  },
  inviteHelp: {
    ar: 'يتوصل الشخص برسالة فيها كلمة سر أولى. صفته ومؤسسته تثبتان بهذه الدعوة؛ وتغيير الصفة بعدها يتطلب مسؤولَين اثنين.',
    fr: 'La personne reçoit un courriel avec un premier mot de passe. Son rôle et son organisation sont fixés par cette invitation ; changer de rôle demande ensuite deux administrateurs.',
    en: 'The person gets a mail with a first password. This invitation settles role and organisation; a change of role later takes two administrators.',
  },
  sendInvitation: { ar: 'إرسال الدعوة', fr: 'Envoyer l’invitation', en: 'Send the invitation' },
  doneInvited: { ar: 'أُرسلت الدعوة.', fr: 'L’invitation est envoyée.', en: 'The invitation is sent.' },
  doneCorrected: { ar: 'سُجل التصحيح.', fr: 'La correction est enregistrée.', en: 'The correction is recorded.' },
  doneDeactivated: {
    ar: 'عُطل الحساب: لم يعد صاحبه يستطيع الدخول.',
    fr: 'Le compte est désactivé : la personne ne peut plus se connecter.',
    en: 'The account is deactivated: the person can no longer sign in.',
  },
  doneReactivated: {
    ar: 'فُعل الحساب من جديد، بالصفة التي كانت له.',
    fr: 'Le compte est réactivé, avec le rôle qu’il avait.',
    en: 'The account is active again, in the role that it had.',
  },
  doneAsked: {
    ar: 'سُجل طلبكم. ينتظر تأكيد مسؤول(ة) نظام آخر.',
    fr: 'Votre demande est enregistrée. Elle attend la confirmation d’un·e autre administrateur·rice.',
    en: 'Your request is recorded. It waits for another administrator to confirm it.',
  },
  doneConfirmed: {
    ar: 'أُكد تغيير الصفة؛ يسري ابتداء من الغد.',
    fr: 'Le changement est confirmé ; il prend effet demain.',
    en: 'The change is confirmed; it takes effect tomorrow.',
  },
  doneCancelled: { ar: 'أُلغي تغيير الصفة.', fr: 'Le changement est retiré.', en: 'The change is withdrawn.' },
  staleHeading: {
    ar: 'تغير هذا الحساب في هذه الأثناء',
    fr: 'Ce compte a changé entre-temps',
    en: 'This account has changed meanwhile',
  },
  staleText: {
    ar: 'هذه حالته الآن، وما كتبتموه محفوظ أسفله: راجعوه ثم أعيدوا الإرسال.',
    fr: 'Le voici tel qu’il est maintenant ; ce que vous avez écrit est gardé : relisez, puis renvoyez.',
    en: 'Here it is as it stands now; what you wrote is kept: read again, then send it again.',
  },
  own: {
    ar: 'هذا حسابكم: لا يغيره إلا مسؤول(ة) نظام آخر.',
    fr: 'C’est votre propre compte : seul·e un·e autre administrateur·rice le modifie.',
    en: 'This is your own account: only another administrator changes it.',
  },
  mailProblem: { ar: 'الرسائل لا تصل', fr: 'Le courriel n’arrive pas', en: 'Mail does not arrive' },
  mailProblemSince: { ar: 'منذ {at}.', fr: 'Depuis le {at}.', en: 'Since {at}.' },
  mailProblemHelp: {
    ar: 'لن تُرسل أي رسالة إلى هذا العنوان حتى يُصحح أسفله؛ وعندئذ يُعاد إرسال ما لم يصل وما زال صالحا.',
    fr: 'Plus rien n’est envoyé à cette adresse. Corrigez-la ci-dessous : ce qui n’est pas arrivé et vaut encore repart alors.',
    en: 'Nothing more is sent to this address. Correct it below: what did not arrive and still matters is then sent again.',
  },
  change: { ar: 'تغيير الصفة', fr: 'Changement de rôle', en: 'Change of role' },
  changeTo: { ar: 'من {from} إلى {to}', fr: 'De {from} à {to}', en: 'From {from} to {to}' },
  askedBy: { ar: 'الطالب', fr: 'Demandé par', en: 'Asked for by' },
  confirmedBy: { ar: 'المؤكِّد', fr: 'Confirmé par', en: 'Confirmed by' },
  startsOn: { ar: 'يسري ابتداء من', fr: 'Prend effet le', en: 'Takes effect on' },
  youAsked: {
    ar: 'أنتم من طلب هذا التغيير، فيؤكده مسؤول(ة) نظام آخر: لا يقرره شخص واحد.',
    fr: 'Vous avez demandé ce changement ; un·e autre administrateur·rice le confirme : personne n’en décide seul.',
    en: 'You asked for this change, so another administrator confirms it: nobody decides it alone.',
  },
  confirmHelp: {
    ar: 'بتأكيدكم يصبح القرار لشخصين. يسري التغيير في اليوم الموالي، ويمكن إلغاؤه قبل ذلك.',
    fr: 'Votre confirmation en fait la décision de deux personnes. Le changement prend effet le lendemain ; d’ici là, il peut être retiré.',
    en: 'Your confirmation makes it the decision of two. The change takes effect on the next day; until then it can be withdrawn.',
  },
  confirm: { ar: 'تأكيد التغيير إلى {to}', fr: 'Confirmer : {to}', en: 'Confirm: {to}' },
  cancel: { ar: 'إلغاء التغيير', fr: 'Retirer le changement', en: 'Withdraw the change' },
  ask: { ar: 'طلب تغيير الصفة', fr: 'Demander un changement de rôle', en: 'Ask for a change of role' },
  askHelp: {
    ar: 'يلزم مسؤولان اثنان: أنتم تطلبون وغيركم يؤكد. يسري التغيير في اليوم الموالي للتأكيد. من يدبر الحسابات لا تُعطى له صفة تصادق على المشاريع.',
    fr: 'Il y faut deux administrateurs : vous demandez, un·e autre confirme. Le changement prend effet le lendemain de la confirmation. Qui gère les comptes ne reçoit pas de rôle qui approuve.',
    en: 'It takes two administrators: you ask, another confirms. The change takes effect on the day after the confirmation. Whoever manages accounts is given no role that approves.',
  },
  newRole: { ar: 'الصفة الجديدة', fr: 'Nouveau rôle', en: 'New role' },
  choose: { ar: 'اختاروا', fr: 'Choisissez', en: 'Choose' },
  correct: {
    ar: 'تصحيح الاسم أو العنوان أو اللغة',
    fr: 'Corriger le nom, l’adresse ou la langue',
    en: 'Correct name, address or language',
  },
  correctHelp: {
    ar: 'يبقى رمز الشخص ومعه كل ما قام به. لا يُكتب في السجل إلا ما صُحح وتعليله، دون الاسم والعنوان.',
    fr: 'Le code de la personne reste, et avec lui tout ce qu’elle a fait. Le journal garde ce qui a été corrigé et le motif, ni le nom ni l’adresse.',
    en: 'The key of the person stays, and with it everything that was done. The log keeps what was corrected and why, neither name nor address.',
  },
  save: { ar: 'حفظ التصحيح', fr: 'Enregistrer la correction', en: 'Save the correction' },
  deactivate: { ar: 'تعطيل الحساب', fr: 'Désactiver le compte', en: 'Deactivate the account' },
  deactivateHelp: {
    ar: 'لا يعود صاحبه يستطيع الدخول ولا يتوصل بالرسائل. ما قام به يبقى؛ ومهامه في المشاريع تُسند إلى غيره.',
    fr: 'La personne ne peut plus se connecter et ne reçoit plus de courriels. Ce qu’elle a fait reste ; ses charges dans les projets sont à confier à d’autres.',
    en: 'The person can no longer sign in and gets no mail. What was done stays; duties in projects are to be given to others.',
  },
  reactivate: { ar: 'إعادة تفعيل الحساب', fr: 'Réactiver le compte', en: 'Reactivate the account' },
} as const satisfies Record<string, Text>;

/** Why mail does not reach an address. */
export const unreachableTexts: Record<Unreachable['why'], Text> = {
  bounced: {
    ar: 'أُعيدت رسالة نهائيا من العنوان {email}.',
    fr: 'Un courriel à {email} est revenu définitivement.',
    en: 'A mail to {email} came back for good.',
  },
  complained: {
    ar: 'صُنفت رسالة إلى {email} بريدا غير مرغوب فيه.',
    fr: 'Un courriel à {email} a été signalé comme indésirable.',
    en: 'A mail to {email} was reported as spam.',
  },
  unfit: {
    ar: '{email} ليس عنوانا يمكن مراسلته.',
    fr: '{email} n’est pas une adresse où l’on peut écrire.',
    en: '{email} is no address that mail can go to.',
  },
};
