import type { Text } from '../../forms/text.ts';

/** The first page: what this is, and whom it is for. */
export const homeTexts = {
  title: { ar: 'مرحبا بكم في مواكبة', fr: 'Bienvenue sur Mouakaba', en: 'Welcome to Mouakaba' },
  lead: {
    ar: 'تواكب هذه البوابة كل مشروع ممول في أربع مراحل: التشخيص، تصميم الحلول، إنجاز البنيات التحتية، التتبع؛ حتى تُرفع فعلا الإكراهات التي تُبعد النساء والفئات الهشة عن الشغل.',
    fr: 'Ce portail accompagne chaque projet financé en quatre étapes : diagnostic, conception des solutions, réalisation, suivi, pour que les contraintes qui tiennent les femmes et les groupes vulnérables loin de l’emploi soient vraiment levées.',
    en: 'This portal accompanies each financed project through four stages: diagnosis, solution design, infrastructure build, monitoring, so that what keeps women and vulnerable groups out of work is really removed.',
  },
  rolesHeading: { ar: 'لمن هذه البوابة؟', fr: 'Pour qui ?', en: 'Who is it for?' },
  holderText: {
    ar: 'يملأ استمارات المعالم ويرفق وثائق الإثبات ويجيب على الملاحظات.',
    fr: 'remplit les formulaires des jalons, joint les pièces justificatives, répond aux retours.',
    en: 'fills in the forms of the milestones, attaches evidence, answers what is returned.',
  },
  coordinatorText: {
    ar: 'يراجع المعالم ويوقع الانتقال من مرحلة إلى أخرى.',
    fr: 'examine les jalons et signe le passage d’une étape à l’autre.',
    en: 'reviews the milestones and signs the gate from one stage to the next.',
  },
  auditorText: {
    ar: 'يقرأ السجلات كاملة ويتحقق من سلامتها، دون أن يغير فيها شيئا.',
    fr: 'lit les historiques en entier et en vérifie l’intégrité, sans rien y changer.',
    en: 'reads every history and checks that nobody altered it, and changes nothing.',
  },
  noAccount: {
    ar: 'الولوج بدعوة من إدارة البرنامج. إن لم تصلكم دعوة فاتصلوا بالمنسق(ة) المكلف(ة) بمشروعكم.',
    fr: 'L’accès se fait sur invitation du programme. Si vous n’en avez pas reçu, adressez-vous à votre coordinateur·rice.',
    en: 'Access is by invitation of the programme. If you have none, ask your coordinator.',
  },
  start: { ar: 'متابعة العمل', fr: 'Reprendre mon travail', en: 'Go on with my work' },
  localHeading: {
    ar: 'حسابات هذه النسخة المحلية',
    fr: 'Comptes de cette installation locale',
    en: 'Logins of this local copy',
  },
  localText: {
    ar: 'أشخاص متخيلون لتجربة البوابة على هذا الجهاز؛ كلمة السر المشتركة مبينة في صفحة الدخول.',
    fr: 'Des personnes inventées, pour essayer le portail sur cette machine ; la page de connexion rappelle leur mot de passe commun.',
    en: 'Invented people for trying the portal on this machine; the sign-in page tells the password that they share.',
  },
  signInAs: { ar: 'الدخول بحساب {who}', fr: 'Se connecter : {who}', en: 'Sign in as {who}' },
} as const satisfies Record<string, Text>;
