import { assets } from './park.ts';
import { file, form, mad, photo, type Submission } from './writing.ts';

const place = 'Bâtiment 7, parc Tawfik Jadida, Bouskoura';
const contract = mad(6_180_000);

/** B1: the works contract with its clauses. */
export const b1: Submission = ({ ago }) =>
  form(
    'Le marché de travaux est attribué et signé. Il porte les clauses genre et inclusion et un objectif de 30 % de femmes ' +
      'parmi le personnel du chantier.',
    {
      lot: 'Travaux',
      contract_no: 'TJ-TRAVAUX-01',
      contractor: 'Atlas Bâtiment (nom d’emprunt)',
      amount: contract,
      signed_on: ago(3),
      duration: 110,
      women_target: 30,
      penalty_rate: 1,
      penalty_cap: 10,
      gsi_clauses_in_contract: true,
    },
    [file('signed_contract', 'marche-travaux-signe.pdf'), file('award_minutes', 'pv-ouverture-plis.pdf')],
  );

/** B2: the site has started, with a code of conduct and a complaints desk. */
export const b2: Submission = ({ ago }) =>
  form(
    "L'ordre de service est notifié. Les 42 personnes du chantier ont signé le code de conduite ; le mécanisme de plaintes " +
      'est ouvert et affiché en arabe et en français.',
    {
      ordre_de_service_on: ago(2),
      workers: { f: 13, m: 29 },
      code_of_conduct_signed: 42,
      grm_open: true,
      hse_plan: file('hse_plan', 'plan-hse.pdf').sha256,
    },
    [
      file('hse_plan', 'plan-hse.pdf'),
      file('service_order', 'ordre-de-service.pdf'),
      file('code_of_conduct_register', 'registre-code-conduite.pdf'),
      photo('grm_poster_photo', 'affiche-mecanisme-plaintes.jpg', ago(2), place),
    ],
  );

/** B3: the works, two thirds done. */
export const b3: Submission = ({ ago }) =>
  form(
    "Le gros œuvre est terminé, le second œuvre engagé ; l'éclairage des allées est posé à 70 %. Aucun accident. Le retard de " +
      'quatre jours dû aux pluies est rattrapé sur les lots techniques.',
    {
      physical: 64,
      financial: 55,
      paid_to_date: mad(3_399_000),
      workers: { f: 14, m: 30 },
      accidents: 0,
      fatalities: 0,
      delay: 4,
      risks: [{ text: 'Livraison tardive des candélabres', response: 'Commande fractionnée, premier lot reçu' }],
    },
    [
      file('certified_statement', 'decompte-provisoire-2.pdf'),
      file('site_minutes', 'pv-chantier-12.pdf'),
      ...['facade', 'creche', 'centre-sante', 'allee-est'].map((what) =>
        photo('works_photos', `chantier-${what}.jpg`, ago(3), place),
      ),
    ],
  );

/** B4: who will run it, with which staff and equipment. */
export const b4: Submission = ({ ago }) =>
  form(
    "L'association gestionnaire de la crèche et le médecin du travail sont sous contrat. Cinq éducatrices, une infirmière et " +
      'deux formatrices sont recrutées ; les équipements sont livrés et étiquetés.',
    {
      operator: 'Association Al Amal pour la petite enfance (nom d’emprunt)',
      agreement_signed_on: ago(10),
      staff: { f: 11, m: 3 },
      qualified: 10,
      educators: 5,
      medical_hours: 86,
      equipment: [
        { item: 'Lits et tapis de crèche', qty: 32, serial: 'TJ-CR-001', cost: mad(96_000) },
        { item: "Table d'examen et chariot de soins", qty: 2, serial: 'TJ-CS-001', cost: mad(74_500) },
        { item: 'Minibus de 27 places', qty: 1, serial: 'TJ-NV-001', cost: mad(845_000) },
        { item: 'Postes informatiques de formation', qty: 28, serial: 'TJ-CF-001', cost: mad(196_000) },
      ],
    },
    [
      file('operator_contract', 'contrat-gestion-creche.pdf'),
      file('diplomas', 'diplomes-educatrices.pdf'),
      file('inventory', 'inventaire-equipements.xlsx'),
    ],
  );

/** B5: provisional acceptance. */
export const b5: Submission = ({ ago, ahead }) =>
  form(
    "La réception provisoire est prononcée avec deux réserves mineures, dont l'une levée le jour même. L'éclairement mesuré " +
      'est de 8,2 lux en moyenne et 2,1 lux au minimum sur les allées.',
    {
      pv_date: ago(3),
      reserves: [
        { text: 'Porte de la salle de soins à régler', due: ahead(20), closed_on: ago(3) },
        { text: 'Joint de dilatation de la cour de la crèche à reprendre', due: ahead(60) },
      ],
      as_built: file('as_built', 'plans-recolement.pdf').sha256,
      lux_measured_avg: 8.2,
      lux_measured_min: 2.1,
      penalty_days: 0,
    },
    [
      file('as_built', 'plans-recolement.pdf'),
      file('acceptance_report', 'pv-reception-provisoire.pdf'),
      file('test_reports', 'mesures-eclairement.pdf'),
    ],
  );

/** Women and men of the first month, by what they used. */
const firstMonth: Record<string, { f: number; m: number }> = {
  lamp_post: { f: 236, m: 318 },
  shuttle: { f: 41, m: 33 },
  health_centre: { f: 58, m: 44 },
  nursery: { f: 17, m: 4 },
  training_room: { f: 16, m: 10 },
};

/** B6: the doors are open. */
export const b6: Submission = ({ ago }) =>
  form(
    "Le centre de santé, la crèche, le centre de formation et la navette de nuit sont ouverts et l'éclairage est en service. Le " +
      'premier mois, 132 femmes et 91 hommes ont utilisé au moins un des quatre services.',
    {
      services: assets.map((asset) => ({
        name: asset.name,
        asset_type: asset.type,
        licensed: asset.licensed,
        ...(asset.licensed && { authorisation_no: `AUT-${asset.plan}` }),
        opened_on: ago(33),
        capacity_built: asset.capacity,
        capacity_open: asset.capacity,
        tariff: asset.tariff,
        hours: asset.hours,
        first_month_users: firstMonth[asset.type] ?? { f: 0, m: 0 },
      })),
    },
    [
      file('licences', 'autorisations-creche-et-sante.pdf'),
      photo('opening_photos', 'ouverture-creche.jpg', ago(30), place),
      file('price_list', 'grille-tarifaire.pdf'),
    ],
  );
