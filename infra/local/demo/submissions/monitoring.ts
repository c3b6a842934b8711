import { addDays, quarterEnd } from '../../../../shared/domain/calendar.ts';
import { assets, type IndicatorOfPark, indicators } from './park.ts';
import { file, form, photo, type Submission } from './writing.ts';

const place = 'Parc Tawfik Jadida, Bouskoura';
const ordinals = ['premier', 'deuxième', 'troisième', 'quatrième'];

/** M1 to M4: use grows from quarter to quarter. The period is the last calendar quarter that has ended. */
export const quarterlyReport =
  (quarter: number): Submission =>
  ({ today }) =>
    form(
      `Rapport du ${ordinals[quarter]} trimestre de suivi. Les services sont utilisés par les deux équipes de jour et par celle de nuit ; ` +
        'les chiffres viennent des registres des exploitants et des enquêtes.',
      {
        period_from: addDays(quarterEnd(today, -2), 1),
        period_to: quarterEnd(today, -1),
        indicators: indicators.map((indicator) => ({ indicator: indicator.code, ...reached(indicator, quarter) })),
      },
      [file('registers', `registres-trimestre-${quarter + 1}.xlsx`)],
    );

function reached(indicator: IndicatorOfPark, quarter: number) {
  const { source } = indicator;
  const period_target = indicator.targets[quarter];
  const value = indicator.reached[quarter];
  if (value === undefined || period_target === undefined)
    return { source, na_reason: "Aucune promotion n'a encore six mois de recul : à mesurer au prochain trimestre." };
  if (typeof value === 'object') return { source, period_target, actual: value };
  const denominator = 'of' in indicator ? indicator.of : 1;
  const women = 'split' in indicator ? { numerator_f: value, denominator_f: denominator } : {};
  return { source, period_target, numerator: value, denominator, ...women };
}

const received = [
  { f: 2, m: 1, anonymous: 2, categories: { transport: 2, services: 2, sensitive: 1 } },
  { f: 2, m: 1, anonymous: 1, categories: { transport: 2, services: 2 } },
  { f: 1, m: 1, anonymous: 1, categories: { services: 2, security: 1 } },
  { f: 1, m: 0, anonymous: 1, categories: { services: 1, other: 1 } },
];

/** M6: numbers only. */
export const grievances =
  (quarter: number): Submission =>
  () => {
    const { f, m, anonymous, categories } = received[quarter] ?? { f: 0, m: 0, anonymous: 0, categories: {} };
    const total = f + m + anonymous;
    return form(
      `État du ${ordinals[quarter]} trimestre : ${total} plaintes reçues, toutes accusées sous sept jours et closes sous trente. ` +
        'Aucun nom ni récit ne figure dans ce formulaire.',
      {
        received: { f, m },
        received_anon: anonymous,
        by_category: Object.entries(categories).map(([category, count]) => ({ category, count })),
        acknowledged_7d: total,
        closed_30d: total,
        open_over_90d: 0,
        sensitive_count: 'sensitive' in categories ? 1 : 0,
      },
      [file('register_extract', `extrait-registre-plaintes-${quarter + 1}.pdf`)],
    );
  };

/** M7: seen on the spot by somebody who is not from the holder. */
export const visit =
  (round: number): Submission =>
  ({ ago, ahead }) =>
    form(
      'Les cinq ouvrages existent, fonctionnent et sont utilisés. La crèche accueillait 26 enfants le jour de la visite. ' +
        (round === 0
          ? 'Un candélabre de l’allée nord était éteint.'
          : 'Le candélabre signalé à la première visite est réparé.'),
      {
        visited_on: ago(3),
        visitors: [
          { post: 'Coordinateur du programme', organisation: 'Fonds', from_holder: false },
          { post: 'Point focal GIS', organisation: 'Yasmine Group', from_holder: true },
        ],
        checks: assets.map((asset) => ({
          asset: asset.name,
          exists: true,
          functional: true,
          in_use: true,
          capacity_seen: asset.type === 'lamp_post' && round === 0 ? 905 : asset.capacity,
        })),
        discrepancies:
          round === 0
            ? [{ severity: 'minor', action: 'Remplacer le candélabre éteint de l’allée nord.', due: ahead(20) }]
            : [],
      },
      [
        file('visit_sheet', `fiche-visite-${round + 1}-signee.pdf`),
        photo('visit_photos', `visite-${round + 1}.jpg`, ago(3), place),
      ],
    );

const asked = [
  { n: { f: 104, m: 81 }, satisfied: { f: 88, m: 67 }, day: 99, night: 74 },
  { n: { f: 116, m: 90 }, satisfied: { f: 104, m: 79 }, day: 113, night: 92 },
];

/** M5: what users say. */
export const survey =
  (round: number): Submission =>
  () => {
    const { n, satisfied, day, night } = asked[round] ?? {
      n: { f: 0, m: 0 },
      satisfied: { f: 0, m: 0 },
      day: 0,
      night: 0,
    };
    return form(
      `Enquête par entretien auprès de ${n.f} usagères et ${n.m} usagers. La part des femmes qui se sentent en sécurité la nuit ` +
        `est de ${Math.round((100 * night) / n.f)} %.`,
      {
        n,
        users: { f: 214, m: 196 },
        satisfied,
        feel_safe_day_f: day,
        feel_safe_night_f: night,
        method: 'interview',
      },
      [
        file('questionnaire', `questionnaire-satisfaction-${round + 1}.pdf`),
        file('anonymous_answers', `reponses-anonymes-${round + 1}.xlsx`),
      ],
    );
  };

/** M8: half way. */
export const m8: Submission = () =>
  form(
    'Deux contraintes sur cinq sont levées (éclairage, soins), trois le sont en partie (transport de nuit, garde d’enfants, formation). ' +
      'Une troisième rotation de la navette est ajoutée comme mesure corrective.',
    {
      constraints: [
        { constraint: 'C2', status: 'mitigated', evidence: 'Mesures de B5 et visite M7', residual_gap: 0 },
        { constraint: 'C4', status: 'mitigated', evidence: 'Registre du centre de santé', residual_gap: 0 },
        {
          constraint: 'C3',
          status: 'partly',
          evidence: 'Huit ouvrières de nuit sur 52 restent sans place',
          residual_gap: 16,
          corrective_measures: 'Troisième rotation à 23 h 15 à partir du prochain trimestre.',
        },
        {
          constraint: 'C6',
          status: 'partly',
          evidence: 'Liste d’attente de treize enfants',
          residual_gap: 7,
          corrective_measures: 'Ouverture des sept dernières places après recrutement d’une éducatrice.',
          new_opportunities: 'Deux entreprises voisines proposent de cofinancer l’accueil de leurs salariées.',
        },
        {
          constraint: 'C10',
          status: 'partly',
          evidence: 'Première promotion de 28 personnes',
          residual_gap: 28,
          corrective_measures: 'Deuxième promotion ouverte avec horaires du soir.',
        },
      ],
    },
    [file('review_report', 'rapport-mi-parcours.pdf')],
  );

/** M9: a year after provisional acceptance. */
export const m9: Submission = ({ ago }) =>
  form(
    'La réception définitive est prononcée sans réserve, un an après la réception provisoire. La retenue est libérée.',
    { pv_definitive_on: ago(1), reserves_open: 0 },
    [file('final_acceptance_report', 'pv-reception-definitive.pdf')],
  );

/** M10: what stays. */
export const m10: Submission = ({ ago, ahead }) =>
  form(
    'Les contrats de gestion courent encore trois ans ; les charges d’exploitation sont au budget de la société du parc. Les ' +
      'archives sont classées et confiées au service juridique du groupe.',
    {
      operator_term_to: ahead(1130),
      om_budget_secured: true,
      assets_transferred: assets.map((asset) => ({
        asset: asset.name,
        transferred_to: 'Société de gestion du parc Tawfik Jadida',
        transferred_on: ago(15),
      })),
      final_actuals: indicators.map((indicator) => ({ indicator: indicator.code, ...final(indicator) })),
      lessons:
        'Mesurer de nuit avec les ouvrières change le tracé de l’éclairage ; compter les intérimaires dès D2 évite une crèche trop ' +
        'petite ; une convention de transport se négocie avant les travaux et non après.',
      records_archived: true,
      archive_custodian: 'Service juridique, Yasmine Group',
    },
    [
      file('closure_report', 'rapport-cloture.pdf'),
      file('om_agreement', 'convention-exploitation-maintenance.pdf'),
      file('archive_index', 'index-archives.xlsx'),
    ],
  );

function final(indicator: IndicatorOfPark) {
  const last = indicator.reached[3];
  if (typeof last === 'object') return { value_f: last.f, value_m: last.m };
  const factor = indicator.code === 'I13' ? 1 : 100;
  const value = Math.round((10 * factor * last) / ('of' in indicator ? indicator.of : 1)) / 10;
  return 'split' in indicator ? { value_f: value } : { value };
}
