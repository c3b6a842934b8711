import type { Text } from '../../../forms/text.ts';
import type { Indicator } from '../../catalogue.ts';
import { units } from '../units.ts';

const source = 'domain §3.5';
const up = { toward: 'up' } as const;
const down = { toward: 'down' } as const;

/** A percentage of two reported numbers. */
function share(
  code: string,
  title: Text,
  numerator: Text,
  denominator: Text,
  direction: Indicator['direction'] = up,
): Indicator {
  return {
    code,
    title,
    unit: units.percent,
    numerator,
    denominator,
    formula: '100 * numerator / denominator',
    direction,
    source,
  };
}

/** Persons counted, women and men apart. */
function persons(code: string, title: Text, unit: Text, direction: Indicator['direction'] = up): Indicator {
  return { code, title, unit, formula: 'actual.f + actual.m', direction, source };
}

const employees: Text = { ar: 'اليد العاملة', fr: 'effectif', en: 'employees' };
const received: Text = { ar: 'الشكايات المتوصل بها', fr: 'plaintes reçues', en: 'grievances received' };

/** The indicator dictionary (domain §3.5). Where an entry there has two measures, each has its letter here. */
export const indicators: Indicator[] = [
  share(
    'I1',
    { ar: 'تغطية الحراسة', fr: 'Couverture du gardiennage', en: 'Guard coverage' },
    { ar: 'ساعات الحراسة المؤمنة', fr: 'heures-postes gardées', en: 'guarded shift-hours' },
    { ar: 'مجموع ساعات العمل', fr: 'heures-postes totales', en: 'total shift-hours' },
  ),
  share(
    'I2',
    {
      ar: 'المشاكل الأمنية المعالجة داخل 30 يوما',
      fr: 'Incidents de sécurité traités en 30 jours au plus',
      en: 'Security issues handled within 30 days',
    },
    { ar: 'المشاكل المعالجة داخل 30 يوما', fr: 'incidents traités en 30 jours', en: 'handled within 30 days' },
    { ar: 'المشاكل المبلغ عنها', fr: 'incidents signalés', en: 'reported' },
  ),
  share(
    'I3',
    {
      ar: 'النساء اللواتي يشعرن بالأمان ليلا',
      fr: 'Femmes se sentant en sécurité la nuit',
      en: 'Women feeling safe at night',
    },
    { ar: 'نساء يشعرن بالأمان ليلا', fr: 'femmes se sentant en sécurité la nuit', en: 'women feeling safe at night' },
    { ar: 'النساء المستجوبات', fr: 'femmes interrogées', en: 'women asked' },
  ),
  share(
    'I4',
    {
      ar: 'النقط المستوفية لمستوى الإنارة',
      fr: 'Points atteignant l’éclairement visé',
      en: 'Points meeting the lux target',
    },
    { ar: 'النقط المستوفية', fr: 'points conformes', en: 'points at or above the target' },
    { ar: 'النقط المقيسة', fr: 'points mesurés', en: 'points measured' },
  ),
  share(
    'I5',
    { ar: 'حصة الممرات المنارة', fr: 'Part des cheminements éclairés', en: 'Lit path share' },
    { ar: 'أمتار الممرات المنارة', fr: 'mètres éclairés', en: 'lit metres' },
    { ar: 'مجموع أمتار الممرات', fr: 'mètres de cheminement', en: 'metres of path' },
  ),
  share(
    'I6',
    {
      ar: 'عاملات الليل المستفيدات من نقل آمن',
      fr: 'Femmes de nuit disposant d’un transport sûr',
      en: 'Night-shift women with safe transport',
    },
    {
      ar: 'نساء يستعملن النقل أو عُرض عليهن',
      fr: 'femmes utilisant le transport ou à qui il est proposé',
      en: 'women using or offered transport',
    },
    { ar: 'النساء العاملات ليلا', fr: 'femmes travaillant la nuit', en: 'women working at night' },
  ),
  share(
    'I7a',
    { ar: 'انتظام الحافلات', fr: 'Ponctualité des navettes', en: 'Shuttle punctuality' },
    {
      ar: 'رحلات بتأخر لا يتجاوز 15 دقيقة',
      fr: 'trajets avec 15 minutes de retard au plus',
      en: 'trips at most 15 minutes late',
    },
    { ar: 'مجموع الرحلات', fr: 'trajets', en: 'trips' },
  ),
  share(
    'I7b',
    { ar: 'نسبة ملء الحافلات', fr: 'Remplissage des navettes', en: 'Shuttle load' },
    { ar: 'الركاب', fr: 'passagers', en: 'passengers' },
    { ar: 'المقاعد المتاحة', fr: 'sièges offerts', en: 'seats' },
    { from: 60, to: 100 },
  ),
  share(
    'I8',
    {
      ar: 'المشمولون بطب الشغل',
      fr: 'Personnel couvert par la médecine du travail',
      en: 'Workers covered by occupational medicine',
    },
    { ar: 'الأشخاص المشمولون', fr: 'personnes couvertes', en: 'covered' },
    employees,
  ),
  persons('I9', { ar: 'الاستشارات الطبية', fr: 'Consultations médicales', en: 'Consultations' }, units.consultation),
  share(
    'I10',
    { ar: 'تغطية خدمة الإطعام', fr: 'Couverture de la restauration', en: 'Catering coverage' },
    { ar: 'الوجبات في اليوم', fr: 'couverts par jour', en: 'covers per day' },
    { ar: 'العاملات والعمال الحاضرون', fr: 'personnes présentes', en: 'workers present' },
  ),
  share(
    'I11',
    { ar: 'نسبة ملء الحضانة', fr: 'Occupation de la crèche', en: 'Nursery occupancy' },
    { ar: 'الأطفال المسجلون', fr: 'enfants inscrits', en: 'children enrolled' },
    { ar: 'المقاعد', fr: 'places', en: 'places' },
    { from: 70, to: 100 },
  ),
  share(
    'I12',
    { ar: 'تلبية الحاجة إلى الحضانة', fr: 'Besoin de garde couvert', en: 'Childcare need met' },
    { ar: 'الأطفال المستفيدون', fr: 'enfants accueillis', en: 'children placed' },
    { ar: 'الأطفال المصرح بحاجتهم', fr: 'enfants déclarés en besoin', en: 'children declared in need' },
  ),
  {
    code: 'I13',
    title: {
      ar: 'عدد الأطفال لكل مربية أو مربٍّ',
      fr: 'Enfants par éducateur ou éducatrice',
      en: 'Children per educator',
    },
    unit: units.ratio,
    numerator: { ar: 'الأطفال', fr: 'enfants', en: 'children' },
    denominator: { ar: 'المربيات والمربون', fr: 'éducatrices et éducateurs', en: 'educators' },
    formula: 'numerator / denominator',
    // 10 under 18 months, 15 above (domain §3.3)
    direction: { to: 15 },
    source,
  },
  share(
    'I14a',
    {
      ar: 'الشكايات المشعر بتسلمها داخل 7 أيام',
      fr: 'Plaintes accusées de réception en 7 jours',
      en: 'Grievances acknowledged within 7 days',
    },
    { ar: 'المشعر بتسلمها داخل 7 أيام', fr: 'accusées en 7 jours', en: 'acknowledged within 7 days' },
    received,
  ),
  share(
    'I14b',
    { ar: 'الشكايات المغلقة داخل 30 يوما', fr: 'Plaintes closes en 30 jours', en: 'Grievances closed within 30 days' },
    { ar: 'المغلقة داخل 30 يوما', fr: 'closes en 30 jours', en: 'closed within 30 days' },
    received,
  ),
  persons(
    'I14c',
    {
      ar: 'الشكايات المفتوحة لأكثر من 90 يوما',
      fr: 'Plaintes ouvertes depuis plus de 90 jours',
      en: 'Grievances open for over 90 days',
    },
    units.grievance,
    down,
  ),
  {
    code: 'I15',
    title: { ar: 'عدد النساء لكل مرحاض صالح', fr: 'Femmes par toilette utilisable', en: 'Women per usable toilet' },
    unit: units.ratio,
    numerator: { ar: 'نساء أكبر فرقة عمل', fr: 'femmes du plus grand poste', en: 'women on the largest shift' },
    denominator: { ar: 'المراحيض', fr: 'toilettes', en: 'toilets' },
    formula: 'numerator / denominator',
    direction: { to: 25 },
    source,
  },
  share(
    'I16',
    {
      ar: 'المستفيدون من تكوين حول التحرش',
      fr: 'Personnel formé sur le harcèlement',
      en: 'Workers trained on harassment',
    },
    { ar: 'الأشخاص المكونون', fr: 'personnes formées', en: 'trained' },
    employees,
  ),
  share(
    'I17',
    { ar: 'النقط المتوفرة على الولوجيات', fr: 'Points accessibles', en: 'Accessible points' },
    { ar: 'النقط المطابقة', fr: 'points conformes', en: 'compliant points' },
    { ar: 'النقط المدققة', fr: 'points audités', en: 'audited points' },
  ),
  {
    ...persons(
      'I18a',
      {
        ar: 'المستفيدون من التكوين منذ البداية',
        fr: 'Personnes formées depuis le début',
        en: 'Trainees since the start',
      },
      units.person,
    ),
    cumulative: true,
  },
  share(
    'I18b',
    {
      ar: 'الخريجون المدمجون في الشغل داخل 6 أشهر',
      fr: 'Diplômés en emploi dans les 6 mois',
      en: 'Graduates placed within 6 months',
    },
    { ar: 'المدمجون في الشغل', fr: 'en emploi', en: 'placed' },
    { ar: 'الخريجون', fr: 'diplômés', en: 'graduates' },
  ),
  share(
    'I19',
    {
      ar: 'الرضا عن البنيات التحتية الاجتماعية',
      fr: 'Satisfaction des infrastructures sociales',
      en: 'Satisfaction with social infrastructure',
    },
    { ar: 'الراضيات والراضون', fr: 'personnes satisfaites', en: 'satisfied' },
    { ar: 'المستجوبات والمستجوبون', fr: 'personnes interrogées', en: 'asked' },
    { from: 80 },
  ),
  {
    code: 'I20',
    title: { ar: 'مناصب الشغل (بدوام كامل)', fr: 'Emplois (ETP)', en: 'Jobs (FTE)' },
    unit: units.fullTimeJob,
    numerator: { ar: 'مجموع أشهر العمل', fr: 'mois de travail', en: 'worker-months' },
    denominator: { ar: 'أشهر الفترة', fr: 'mois de la période', en: 'months of the period' },
    formula: 'numerator / denominator',
    direction: up,
    source: 'domain §3.5 [S49]',
  },
  share(
    'I21a',
    { ar: 'حصة النساء من اليد العاملة', fr: 'Part des femmes dans l’effectif', en: 'Share of women employed' },
    { ar: 'النساء العاملات', fr: 'femmes employées', en: 'women employed' },
    employees,
  ),
  share(
    'I21b',
    {
      ar: 'حصة النساء في مناصب المسؤولية',
      fr: 'Part des femmes dans l’encadrement',
      en: 'Share of women in management',
    },
    { ar: 'نساء في مناصب المسؤولية', fr: 'femmes cadres', en: 'women in management' },
    { ar: 'مناصب المسؤولية', fr: 'postes d’encadrement', en: 'people in management' },
  ),
  share(
    'I22',
    { ar: 'حصة النساء بين مستخدمي الأوراش', fr: 'Part des femmes sur les chantiers', en: 'Women among works staff' },
    { ar: 'نساء الورش', fr: 'femmes du chantier', en: 'women on site' },
    { ar: 'مستخدمو الورش', fr: 'personnel du chantier', en: 'workers on site' },
    { from: 30 },
  ),
  {
    code: 'I23',
    title: { ar: 'نسبة سد الخصاص', fr: 'Écart comblé', en: 'Gap closed' },
    unit: units.percent,
    numerator: {
      ar: 'الطاقة المضافة منذ البداية',
      fr: 'capacité ajoutée depuis le début',
      en: 'capacity added since the baseline',
    },
    denominator: { ar: 'الخصاص الأصلي', fr: 'écart de départ', en: 'gap at the baseline' },
    formula: 'min(100, max(0, 100 * numerator / denominator))',
    direction: up,
    derived: true,
    source,
  },
  {
    ...share(
      'I24',
      { ar: 'الإكراهات المخفَّفة', fr: 'Contraintes levées', en: 'Mitigated constraints' },
      { ar: 'الإكراهات المخففة', fr: 'contraintes levées', en: 'mitigated constraints' },
      { ar: 'الإكراهات ذات الأولوية', fr: 'contraintes prioritaires', en: 'priority constraints' },
    ),
    derived: true,
  },
  share(
    'I25a',
    { ar: 'استقرار النساء في الشغل', fr: 'Maintien des femmes en emploi', en: 'Retention of women' },
    {
      ar: 'نساء حاضرات في البداية والنهاية',
      fr: 'femmes présentes au début et à la fin',
      en: 'women present at start and end',
    },
    { ar: 'نساء حاضرات في البداية', fr: 'femmes présentes au début', en: 'women present at the start' },
  ),
  share(
    'I25b',
    { ar: 'غياب النساء', fr: 'Absentéisme des femmes', en: 'Absence of women' },
    { ar: 'أيام الغياب', fr: 'jours d’absence', en: 'days absent' },
    { ar: 'أيام العمل الواجبة', fr: 'jours dus', en: 'days due' },
    down,
  ),
  share(
    'I26a',
    { ar: 'الشعور بالأمان في النقل', fr: 'Sentiment de sécurité dans le transport', en: 'Feeling safe in transport' },
    { ar: 'يشعرن ويشعرون بالأمان', fr: 'personnes se sentant en sécurité', en: 'feeling safe' },
    { ar: 'المستجوبات والمستجوبون', fr: 'personnes interrogées', en: 'asked' },
  ),
  persons(
    'I26b',
    {
      ar: 'الاعتداءات المبلغ عنها في النقل',
      fr: 'Agressions signalées dans le transport',
      en: 'Assaults reported in transport',
    },
    units.unit,
    down,
  ),
];
