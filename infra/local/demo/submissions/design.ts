import { file, form, type Submission } from './writing.ts';

/** S1: a measure for every priority constraint. */
export const s1: Submission = () =>
  form(
    "Le plan retient l'éclairage des allées, une navette de nuit partagée, un centre de santé commun, une crèche de 32 places " +
      'et un centre de formation. Budget total : 9,4 millions de dirhams, dont la moitié par le fonds.',
    {},
    [file('action_plan', 'plan-action-genre-inclusion.pdf')],
  );

/** S2: who runs and pays for each service. */
export const s2: Submission = () =>
  form(
    'Le centre de santé est mutualisé entre les seize entreprises ; la crèche est confiée à une association ; la navette est ' +
      'exploitée par un transporteur sous convention. Les recettes couvrent 86 % des charges la première année.',
    {},
    [file('business_plan', 'plan-affaires-services-partages.pdf'), file('demand_survey', 'enquete-demande.xlsx')],
  );

/** S3: drawings with their check against the ratios. */
export const s3: Submission = () =>
  form(
    'Le bâtiment de services occupe 460 m² au rez-de-chaussée du bâtiment 7, de plain-pied. La crèche offre 104 m² pour ' +
      "douze bébés et vingt enfants. L'étude d'éclairage vise 8 lux en moyenne sur les allées.",
    {},
    [
      file('drawings', 'plans-batiment-services.pdf'),
      file('lighting_study', 'etude-eclairage-allees.pdf'),
      file('accessibility_note', 'note-accessibilite.pdf'),
    ],
  );

/** S4: the documents that bind, with their clauses. */
export const s4: Submission = () =>
  form(
    'Cahier des charges, règlement intérieur du parc et conventions de partenariat portent désormais des clauses genre et ' +
      'inclusion. Les conventions avec l’association et le transporteur sont signées.',
    {},
    [
      file('contractual_documents', 'cahier-des-charges.docx'),
      file('contractual_documents', 'reglement-interieur-parc.docx'),
      file('contractual_documents', 'convention-creche-signee.pdf'),
      file('contractual_documents', 'convention-transport-nuit.pdf'),
    ],
  );

const s5Evidence = [
  file('filing_receipts', 'recepisse-autorisation-creche.pdf'),
  file('filing_receipts', 'recepisse-permis-construire.pdf'),
];

/** S5 as first handed in: the procurement plan forgets the night transport. */
export const s5WithoutNightTransport: Submission = () =>
  form(
    "Les demandes d'autorisation de la crèche et du permis modificatif sont déposées. Le plan de passation compte deux lots : " +
      'travaux et équipements. La non-objection est demandée.',
    {},
    [...s5Evidence, file('procurement_plan', 'plan-passation-deux-lots.xlsx')],
  );

/** S5 with all three lots. */
export const s5: Submission = () =>
  form(
    "Les demandes d'autorisation de la crèche et du permis modificatif sont déposées. Le plan de passation compte trois lots : " +
      'travaux, équipements et transport de nuit ; leur somme est celle du plan d’action. La non-objection est demandée.',
    {},
    [
      ...s5Evidence,
      file('procurement_plan', 'plan-passation-trois-lots.xlsx'),
      file('no_objection_letter', 'demande-non-objection.pdf'),
    ],
  );
