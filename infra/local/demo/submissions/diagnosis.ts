import { indicators } from './park.ts';
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
    {
      sessions: [
        {
          date: ago(12),
          place: 'Salle de réunion du parc',
          group: 'women_workers',
          n: { f: 24, m: 0 },
          facilitator_f: true,
        },
        {
          date: ago(11),
          place: 'Salle de réunion du parc',
          group: 'men_workers',
          n: { f: 0, m: 13 },
          facilitator_f: false,
        },
        { date: ago(9), place: 'Commune de Bouskoura', group: 'community', n: { f: 11, m: 7 }, facilitator_f: true },
        { date: ago(8), place: 'Siège du groupe', group: 'firms', n: { f: 9, m: 7 }, facilitator_f: true },
      ],
      concerns: [
        {
          constraint_code: 'C3',
          text: 'Après 22 h il n’y a plus de bus ; les ouvrières paient un taxi à plusieurs ou attendent dans la rue.',
          response: 'Une navette de nuit aux heures de relève est étudiée avec les entreprises.',
        },
        {
          constraint_code: 'C2',
          text: 'L’allée est et l’arrêt de bus sont dans le noir ; plusieurs femmes font un détour.',
          response: 'Les points seront mesurés lors de la marche nocturne et portés au plan d’action.',
        },
        {
          constraint_code: 'C6',
          text: 'Aucune crèche n’ouvre avant 8 h ; des mères renoncent à l’équipe du matin.',
          response: 'La demande est chiffrée en D2 ; une crèche du parc sera étudiée.',
        },
        {
          constraint_code: 'C4',
          text: 'Les petites entreprises n’ont pas de médecin du travail ; il faut aller à Casablanca.',
          response: 'Un service mutualisé entre les seize entreprises est proposé.',
        },
      ],
    },
    [
      file('attendance_sheets', 'feuilles-de-presence.pdf'),
      file('minutes', 'comptes-rendus-consultations.pdf'),
      photo('photos', 'seance-communaute.jpg', ago(9), 'Commune de Bouskoura'),
    ],
  );

type Assessed = { severity: number; f: number; m: number; existing: number; needed: number };

const assessed: Record<string, Assessed> = {
  C1: { severity: 3, f: 52, m: 88, existing: 2, needed: 3 },
  C2: { severity: 5, f: 236, m: 318, existing: 310, needed: 1240 },
  C3: { severity: 5, f: 52, m: 88, existing: 0, needed: 108 },
  C4: { severity: 4, f: 236, m: 318, existing: 0, needed: 12 },
  C5: { severity: 3, f: 236, m: 318, existing: 120, needed: 240 },
  C6: { severity: 4, f: 41, m: 12, existing: 0, needed: 32 },
  C7: { severity: 2, f: 236, m: 0, existing: 8, needed: 10 },
  C8: { severity: 3, f: 236, m: 318, existing: 0, needed: 40 },
  C9: { severity: 3, f: 3, m: 6, existing: 4, needed: 9 },
  C10: { severity: 3, f: 96, m: 84, existing: 0, needed: 56 },
  C11: { severity: 2, f: 236, m: 318, existing: 800, needed: 1000 },
  C13: { severity: 2, f: 236, m: 318, existing: 0, needed: 1 },
  C14: { severity: 2, f: 236, m: 318, existing: 9, needed: 16 },
};

/** Latitude, longitude, lux, and the nine scores of the night walk: lighting, openness, visibility … feeling. */
const walked = [
  [33.4489, -7.6486, 8.1, 3, 2, 2, 2, 2, 2, 1, 2, 2],
  [33.4492, -7.6479, 7.9, 3, 2, 2, 1, 2, 2, 1, 2, 2],
  [33.4495, -7.6472, 3.4, 1, 2, 1, 1, 1, 2, 1, 1, 1],
  [33.4499, -7.6466, 2.2, 1, 1, 1, 0, 1, 1, 0, 1, 1],
  [33.4502, -7.6459, 1.9, 1, 1, 0, 0, 0, 1, 0, 0, 0],
  [33.4497, -7.6454, 2.8, 1, 2, 1, 1, 1, 2, 0, 1, 1],
  [33.4491, -7.6451, 3.1, 1, 2, 1, 1, 1, 1, 1, 1, 1],
  [33.4486, -7.6457, 1.2, 0, 1, 0, 0, 0, 1, 0, 0, 0],
  [33.4482, -7.6464, 0.8, 0, 1, 0, 0, 0, 0, 1, 0, 0],
  [33.4479, -7.6471, 2.6, 1, 2, 1, 1, 0, 1, 2, 1, 1],
  [33.4483, -7.6478, 1.7, 0, 1, 1, 0, 1, 1, 1, 0, 0],
  [33.4486, -7.6483, 1.5, 0, 1, 0, 0, 1, 1, 1, 0, 0],
] as const;

const points = walked.map(
  ([
    lat,
    lon,
    lux,
    lighting,
    openness,
    visibility,
    crowd,
    security,
    walk_path,
    public_transport,
    gender_usage,
    feeling,
  ]) => ({
    lat,
    lon,
    lux,
    lighting,
    openness,
    visibility,
    crowd,
    security,
    walk_path,
    public_transport,
    gender_usage,
    feeling,
  }),
);

/** D4: the constraints measured, and twelve points walked at night. */
export const d4: Submission = ({ ago }) =>
  form(
    'Treize contraintes du catalogue concernent le parc ; quatre sont de sévérité 4 ou 5. La marche nocturne de douze points mesure ' +
      '3,1 lux en moyenne sur les allées piétonnes, contre 7,5 lux attendus, et aucun arrêt abrité.',
    {
      constraints: [
        ...Object.entries(assessed).map(([constraint, { severity, f, m, existing, needed }]) => ({
          constraint,
          applies: true,
          severity,
          affected: { f, m },
          existing_capacity: existing,
          needed_capacity: needed,
        })),
        {
          constraint: 'C12',
          applies: false,
          reason: 'Le personnel habite Bouskoura et Casablanca ; aucune demande de logement en consultation.',
        },
      ],
      audit_date: ago(6),
      start_time: '20:30',
      points,
    },
    [
      file('lux_sheet', 'releve-lux-douze-points.xlsx'),
      file('audit_map', 'carte-audit-nocturne.png'),
      photo('audit_photos', 'allee-est-21h40.jpg', ago(6), 'Allée est, 33.4489 N 7.6486 W'),
      file('audit_report', 'rapport-audit-nocturne.pdf'),
    ],
  );

/** D5: what the project will be measured by. */
export const d5: Submission = ({ ago }) =>
  form(
    "L'atelier de validation a retenu l'éclairage, le transport de nuit, les soins et la garde d'enfants comme contraintes " +
      'prioritaires, et y ajoute la formation. Les valeurs de référence viennent des formulaires D2 à D4.',
    {
      priority_constraints: ['C2', 'C3', 'C4', 'C6', 'C10'].map((constraint) => ({ constraint })),
      baselines: indicators.map((indicator) => ({
        indicator: indicator.code,
        ...('count' in indicator
          ? { value_f: indicator.before, value_m: indicator.before }
          : 'split' in indicator
            ? { value_f: indicator.before }
            : { value: indicator.before }),
        source: indicator.before === 0 ? 'Le service n’existe pas encore' : 'Marche nocturne et séances de D3',
        date: ago(10),
      })),
      validation_workshop_date: ago(3),
      holder_sign_off: true,
    },
    [file('final_report', 'rapport-final-diagnostic.pdf'), file('workshop_minutes', 'pv-atelier-validation.pdf')],
  );
