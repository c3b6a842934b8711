import { file, form, photo, type Submission } from './writing.ts';

const place = 'Parc Tawfik Jadida, Bouskoura';
const quarters = ['premier', 'deuxième', 'troisième', 'quatrième'];

/** M1 to M4: use grows from quarter to quarter. */
export const quarterlyReport =
  (quarter: number): Submission =>
  () =>
    form(
      `Rapport du ${quarters[quarter]} trimestre : ${120 + 35 * quarter} consultations, ${22 + 3 * quarter} enfants inscrits à la crèche, ` +
        `${38 + 4 * quarter} ouvrières de nuit transportées. Les sources sont les registres des services.`,
      {},
      [file('registers', `registres-trimestre-${quarter + 1}.xlsx`)],
    );

/** M6: numbers only. */
export const grievances =
  (quarter: number): Submission =>
  () =>
    form(
      `État du ${quarters[quarter]} trimestre : ${5 - quarter} plaintes reçues, toutes accusées sous sept jours et closes sous trente. ` +
        'Aucun nom ni récit ne figure dans ce formulaire.',
      {},
      [file('register_extract', `extrait-registre-plaintes-${quarter + 1}.pdf`)],
    );

/** M7: seen on the spot by somebody who is not from the holder. */
export const visit =
  (round: number): Submission =>
  ({ ago }) =>
    form(
      'Les quatre services existent, fonctionnent et sont utilisés. La crèche accueillait 26 enfants le jour de la visite. ' +
        (round === 0
          ? 'Un lampadaire de l’allée nord était éteint.'
          : 'Le lampadaire signalé à la première visite est réparé.'),
      {},
      [
        file('visit_sheet', `fiche-visite-${round + 1}-signee.pdf`),
        photo('visit_photos', `visite-${round + 1}.jpg`, ago(4), place),
      ],
    );

/** M5: what users say. */
export const survey =
  (round: number): Submission =>
  () =>
    form(
      `Enquête auprès de ${104 + 12 * round} usagères et ${81 + 9 * round} usagers. La part des femmes qui se sentent en sécurité la nuit ` +
        `passe à ${round === 0 ? 71 : 79} %.`,
      {},
      [
        file('questionnaire', `questionnaire-satisfaction-${round + 1}.pdf`),
        file('anonymous_answers', `reponses-anonymes-${round + 1}.xlsx`),
      ],
    );

/** M8: half way. */
export const m8: Submission = () =>
  form(
    'Deux contraintes sur quatre sont levées (éclairage, soins), deux le sont en partie (transport de nuit, garde d’enfants). ' +
      'Une deuxième navette à 23 h est ajoutée comme mesure corrective.',
    {},
    [file('review_report', 'rapport-mi-parcours.pdf')],
  );

/** M9: a year after provisional acceptance. */
export const m9: Submission = () =>
  form(
    'La réception définitive est prononcée sans réserve, un an après la réception provisoire. La retenue est libérée.',
    {},
    [file('final_acceptance_report', 'pv-reception-definitive.pdf')],
  );

/** M10: what stays. */
export const m10: Submission = () =>
  form(
    'Les contrats de gestion courent encore trois ans ; les charges d’exploitation sont au budget de la société du parc. Les ' +
      'archives sont classées et confiées au service juridique du groupe.',
    {},
    [
      file('closure_report', 'rapport-cloture.pdf'),
      file('om_agreement', 'convention-exploitation-maintenance.pdf'),
      file('archive_index', 'index-archives.xlsx'),
    ],
  );
