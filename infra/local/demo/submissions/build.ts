import { file, form, photo, type Submission } from './writing.ts';

const place = 'Bâtiment 7, parc Tawfik Jadida, Bouskoura';

/** B1: the works contract with its clauses. */
export const b1: Submission = () =>
  form(
    'Le marché de travaux est attribué et signé. Il porte les clauses genre et inclusion et un objectif de 30 % de femmes ' +
      'parmi le personnel du chantier.',
    {},
    [file('signed_contract', 'marche-travaux-signe.pdf'), file('award_minutes', 'pv-ouverture-plis.pdf')],
  );

/** B2: the site has started, with a code of conduct and a complaints desk. */
export const b2: Submission = ({ ago }) =>
  form(
    "L'ordre de service est notifié. Les 42 personnes du chantier ont signé le code de conduite ; le mécanisme de plaintes " +
      'est ouvert et affiché en arabe et en français.',
    {},
    [
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
    {},
    [
      file('certified_statement', 'decompte-provisoire-2.pdf'),
      file('site_minutes', 'pv-chantier-12.pdf'),
      ...['facade', 'creche', 'centre-sante', 'allee-est'].map((what) =>
        photo('works_photos', `chantier-${what}.jpg`, ago(3), place),
      ),
    ],
  );

/** B4: who will run it, with which staff and equipment. */
export const b4: Submission = () =>
  form(
    "L'association gestionnaire de la crèche et le médecin du travail sont sous contrat. Six éducatrices, une infirmière et " +
      'deux formatrices sont recrutées ; les équipements sont livrés et étiquetés.',
    {},
    [
      file('operator_contract', 'contrat-gestion-creche.pdf'),
      file('diplomas', 'diplomes-educatrices.pdf'),
      file('inventory', 'inventaire-equipements.xlsx'),
    ],
  );

/** B5: provisional acceptance. */
export const b5: Submission = () =>
  form(
    "La réception provisoire est prononcée avec deux réserves mineures, levées le jour même pour l'une. L'éclairement mesuré " +
      'est de 8,2 lux en moyenne et 2,1 lux au minimum sur les allées.',
    {},
    [file('acceptance_report', 'pv-reception-provisoire.pdf'), file('test_reports', 'mesures-eclairement.pdf')],
  );

/** B6: the doors are open. */
export const b6: Submission = ({ ago }) =>
  form(
    'Le centre de santé, la crèche, le centre de formation et la navette de nuit sont ouverts. Le premier mois, 148 femmes et ' +
      '96 hommes ont utilisé au moins un service.',
    {},
    [
      file('licences', 'autorisation-creche.pdf'),
      photo('opening_photos', 'ouverture-creche.jpg', ago(30), place),
      file('price_list', 'grille-tarifaire.pdf'),
    ],
  );
