import { file, form, photo, type Submission } from './writing.ts';

/** D1: a focal point with a day a week, and a kick-off meeting held. */
export const d1: Submission = ({ ago }) =>
  form(
    'Le groupe a désigné Mme Nadia Berrada, responsable des ressources humaines du parc, comme point focal genre et ' +
      "inclusion sociale. La réunion de lancement s'est tenue à Bouskoura avec onze des seize entreprises du parc.",
    {
      focal_name: 'Nadia Berrada',
      focal_email: 'nadia.berrada@yasmine-group.example',
      focal_gender: 'f',
      mandate_pct: 20,
      kickoff_date: ago(2),
      engagement_letter: file('engagement_letter', 'lettre-engagement-yasmine-group.pdf').sha256,
    },
    [
      file('engagement_letter', 'lettre-engagement-yasmine-group.pdf'),
      file('appointment_letter', 'designation-point-focal.pdf'),
      file('kickoff_minutes', 'pv-reunion-lancement.pdf'),
    ],
  );

const profileEvidence = [
  file('firm_survey', 'liste-entreprises-enquetees-signee.pdf'),
  file('workforce_table', 'effectifs-cnss-sans-noms.xlsx'),
  file('questionnaire', 'questionnaire-entreprises.pdf'),
];

/** D2 as first handed in: two firms forgot their temporary staff, and nobody was asked about children. */
export const d2WithoutTemporaryStaff: Submission = ({ ago }) =>
  form(
    'Parc de trois hectares et seize bâtiments. Quatorze entreprises sur seize ont répondu au questionnaire. ' +
      "L'effectif est celui des déclarations CNSS du dernier mois.",
    {
      zone_area: 3,
      firms_total: 16,
      firms_ge50: 4,
      firms_women50: 2,
      emp: { f: 208, m: 291 },
      night: { f: 31, m: 64 },
      mgr: { f: 11, m: 43 },
      pwd: { f: 3, m: 6 },
      response_rate: 87.5,
      ref_date: ago(20),
    },
    profileEvidence,
  );

/** D2 with the temporary staff of the night shift, and the children for whom a crèche would be sized. */
export const d2: Submission = ({ ago }) =>
  form(
    'Parc de trois hectares et seize bâtiments. Quatorze entreprises sur seize ont répondu au questionnaire. ' +
      "L'effectif compte désormais les 55 intérimaires de deux entreprises, dont 21 femmes la nuit, et les enfants de moins de quatre ans.",
    {
      zone_area: 3,
      firms_total: 16,
      firms_ge50: 4,
      firms_women50: 2,
      emp: { f: 236, m: 318 },
      night: { f: 52, m: 88 },
      mgr: { f: 11, m: 43 },
      pwd: { f: 3, m: 6 },
      children_u18m: 19,
      children_18_48m: 34,
      response_rate: 87.5,
      ref_date: ago(26),
    },
    [...profileEvidence, file('workforce_table', 'effectifs-interimaires.xlsx')],
  );

/** D3: four sessions, one for women only and led by a woman. */
export const d3: Submission = ({ ago }) =>
  form(
    'Quatre séances ont réuni 71 personnes, dont 44 femmes. Une séance réservée aux ouvrières de nuit a été animée par une ' +
      'femme. Les retours à 22 h sans transport et les allées sombres reviennent dans toutes les séances.',
    {},
    [
      file('attendance_sheets', 'feuilles-de-presence.pdf'),
      file('minutes', 'comptes-rendus-consultations.pdf'),
      photo('photos', 'seance-ouvrieres.jpg', ago(9), 'Salle de réunion du parc, Bouskoura'),
    ],
  );

/** D4: the constraints measured, and twelve points walked at night. */
export const d4: Submission = ({ ago }) =>
  form(
    'Six contraintes du catalogue concernent le parc ; quatre sont prioritaires. La marche nocturne de douze points mesure ' +
      '3,1 lux en moyenne sur les allées piétonnes, contre 7,5 lux attendus, et aucun arrêt abrité.',
    {},
    [
      file('lux_sheet', 'releve-lux-douze-points.xlsx'),
      file('audit_map', 'carte-audit-nocturne.png'),
      photo('audit_photos', 'allee-est-21h40.jpg', ago(6), 'Allée est, 33.4489 N 7.6486 W'),
      file('audit_report', 'rapport-audit-nocturne.pdf'),
    ],
  );

/** D5: what the project will be measured by. */
export const d5: Submission = () =>
  form(
    "L'atelier de validation a retenu l'éclairage, le transport de nuit, les soins et la garde d'enfants comme contraintes " +
      'prioritaires. Les valeurs de référence sont celles des formulaires D2 et D4.',
    {},
    [file('final_report', 'rapport-final-diagnostic.pdf'), file('workshop_minutes', 'pv-atelier-validation.pdf')],
  );
