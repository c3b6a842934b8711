import { assets, budget, indicators } from './park.ts';
import { file, form, mad, type Submission } from './writing.ts';

/** S1: a measure for every priority constraint. */
export const s1: Submission = ({ ahead }) =>
  form(
    "Le plan retient l'éclairage des allées, une navette de nuit partagée, un centre de santé commun, une crèche de 32 places " +
      'et un centre de formation. Budget total : 9,4 millions de dirhams, dont la moitié par le fonds.',
    {
      project_end: ahead(700),
      measures: assets.map((asset) => ({
        title: asset.measure,
        constraint: asset.constraint,
        type: 'infrastructure',
        asset_type: asset.type,
        capacity: asset.capacity,
        budget: asset.budget,
        funding: { fund: asset.budget / 2, holder: asset.budget / 2, partner: 0 },
        start: ahead(60),
        end: ahead(220),
        owner: 'Nadia Berrada, point focal GIS',
        indicators: indicators
          .filter(({ constraint }) => constraint === asset.constraint)
          .map((indicator) => ({
            indicator: indicator.code,
            ...('count' in indicator
              ? { target_f: indicator.target.f, target_m: indicator.target.m }
              : 'split' in indicator
                ? { target_f: indicator.target }
                : { target: indicator.target }),
            target_date: ahead(600),
          })),
      })),
      opportunities: [{ text: 'Un guichet automatique au rez-de-chaussée du bâtiment 7, sans coût pour le fonds.' }],
    },
    [file('action_plan', 'plan-action-genre-inclusion.pdf')],
  );

/** S2: who runs and pays for each service. */
export const s2: Submission = () =>
  form(
    'Le centre de santé est mutualisé entre les seize entreprises ; la crèche est confiée à une association ; la navette est ' +
      'exploitée par un transporteur sous convention. Les recettes couvrent 87 % des charges la première année.',
    {
      services: assets.map((asset) => ({
        name: asset.name,
        asset_type: asset.type,
        mode: asset.mode,
        licensed: asset.licensed,
        capex: asset.budget,
        opex_year: asset.yearly.cost,
        tariff: asset.tariff,
        revenue_year: asset.yearly.revenue,
        ...(asset.yearly.revenue < asset.yearly.cost && {
          subsidy_source: 'Cotisation annuelle des seize entreprises du parc',
        }),
        hours_open: asset.hours,
        ...(asset.hours.from < '12:00' && {
          hours_reason:
            'La demande de nuit est couverte par une astreinte ; une ouverture complète sera revue à mi-parcours.',
        }),
        demand_users: asset.users,
      })),
    },
    [file('business_plan', 'plan-affaires-services-partages.pdf'), file('demand_survey', 'enquete-demande.xlsx')],
  );

const drawn: Record<string, object> = {
  lamp_post: { sidewalk_w: 1.8, kerb_ramp: 4, lux_avg_design: 8 },
  shuttle: { seats: 27, peak_demand: 52, trips: 2 },
  health_centre: { floor_area: 118, passage_slope: 4 },
  nursery: { floor_area: 104, places_u18m: 12, places_18_48m: 20, educators: 4 },
  training_room: { floor_area: 140, passage_slope: 4 },
};

/** S3: drawings with their check against the ratios. */
export const s3: Submission = () =>
  form(
    'Le bâtiment de services occupe 362 m² au rez-de-chaussée du bâtiment 7, de plain-pied. La crèche offre 104 m² pour ' +
      "douze bébés et vingt enfants. L'étude d'éclairage vise 8 lux en moyenne sur les allées.",
    {
      assets: assets.map((asset) => ({
        name: asset.name,
        type: asset.type,
        plan_no: asset.plan,
        capacity: asset.capacity,
        cost: asset.budget,
        accessible: true,
        ...drawn[asset.type],
      })),
    },
    [
      file('drawings', 'plans-batiment-services.pdf'),
      file('lighting_study', 'etude-eclairage-allees.pdf'),
      file('accessibility_note', 'note-accessibilite.pdf'),
    ],
  );

const clause = (text: string) => ({ gsi_clauses: [{ text }] });

/** S4: the documents that bind, with their clauses. */
export const s4: Submission = ({ ago }) =>
  form(
    'Cahier des charges, règlement intérieur du parc et contrats de gestion portent désormais des clauses genre et ' +
      'inclusion. Chaque service a une convention ou un contrat signé.',
    {
      docs: [
        {
          kind: 'cahier_des_charges',
          lang: 'fr',
          ...clause('Le titulaire emploie au moins 30 % de femmes sur le chantier et tient un registre par sexe.'),
          signed: false,
        },
        {
          kind: 'reglement_interieur',
          lang: 'ar',
          ...clause(
            'Toute entreprise du parc applique le code de conduite contre le harcèlement et affiche la ligne d’écoute.',
          ),
          signed: true,
          date: ago(20),
        },
        ...assets.map((asset) => ({
          kind: asset.mode === 'in_house' ? 'convention_partenariat' : 'contrat_gestion',
          lang: 'fr',
          ...clause('L’exploitant rend compte chaque trimestre des usagères et usagers, sans aucun nom.'),
          signed: true,
          date: ago(8),
          service: asset.name,
        })),
      ],
    },
    [
      file('contractual_documents', 'cahier-des-charges.docx'),
      file('contractual_documents', 'reglement-interieur-parc.docx'),
      file('contractual_documents', 'conventions-et-contrats-signes.pdf'),
    ],
  );

const s5Evidence = [
  file('filing_receipts', 'recepisse-autorisation-creche.pdf'),
  file('filing_receipts', 'recepisse-permis-construire.pdf'),
];

const lots = [
  { lot: 'Travaux', method: 'open_tender', amount: mad(6_300_000) },
  { lot: 'Équipements', method: 'open_tender', amount: mad(2_120_000) },
  { lot: 'Transport de nuit', method: 'restricted_tender', amount: mad(980_000) },
];

const s5With =
  (procured: typeof lots, summary: string, plan: string, more: ReturnType<typeof file>[] = []): Submission =>
  ({ ago, ahead, today }) =>
    form(
      summary,
      {
        permits: [
          { kind: 'building', authority: 'Commune de Bouskoura' },
          { kind: 'nursery', authority: 'Délégation provinciale de la Jeunesse, Nouaceur' },
          { kind: 'health', authority: 'Délégation provinciale de la Santé, Nouaceur' },
        ].map((permit) => ({ ...permit, filed_on: ago(12), expected_on: ahead(40), status: 'filed' })),
        budget_total: budget,
        procurement: procured.map((lot) => ({ ...lot, publish_on: ahead(5), award_on: ahead(35) })),
        no_objection_requested_on: today,
      },
      [...s5Evidence, file('procurement_plan', plan), ...more],
    );

/** S5 as first handed in: the procurement plan forgets the night transport. */
export const s5WithoutNightTransport: Submission = s5With(
  lots.slice(0, 2),
  "Les demandes d'autorisation de la crèche et du centre de santé et le permis modificatif sont déposés. Le plan de passation " +
    'compte deux lots : travaux et équipements. La non-objection est demandée.',
  'plan-passation-deux-lots.xlsx',
);

/** S5 with all three lots. */
export const s5: Submission = s5With(
  lots,
  "Les demandes d'autorisation de la crèche et du centre de santé et le permis modificatif sont déposés. Le plan de passation " +
    'compte trois lots : travaux, équipements et transport de nuit ; leur somme est celle du plan d’action.',
  'plan-passation-trois-lots.xlsx',
  [file('no_objection_letter', 'demande-non-objection.pdf')],
);
