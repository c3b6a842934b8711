import type { Constraint } from '../../catalogue.ts';
import { units } from '../units.ts';

/** What keeps women and vulnerable groups out of the zones (domain §3.1); C1 to C6 were named when the assistance began. */
export const constraints: Constraint[] = [
  {
    code: 'C1',
    title: {
      ar: 'عدم كفاية الخدمات الأمنية',
      fr: 'Services de sécurité insuffisants',
      en: 'Insufficient security services',
    },
    measures: {
      ar: 'دوريات تضم حارسات، كاميرات مراقبة، قاعة مراقبة، نقط نداء للاستغاثة، مرافقة',
      fr: 'Patrouilles avec des agentes, vidéosurveillance, salle de contrôle, bornes d’appel, accompagnement',
      en: 'Patrols including women guards, CCTV, control room, emergency call points, escort',
    },
    assetTypes: ['guard_post', 'cctv_camera', 'call_point', 'fence_gate'],
    capacityUnit: units.guardsPerShift,
    indicators: ['I1', 'I2', 'I3', 'I14a'],
  },
  {
    code: 'C2',
    title: { ar: 'ضعف الإنارة العمومية', fr: 'Éclairage public insuffisant', en: 'Poor public lighting' },
    measures: {
      ar: 'مصابيح LED على الممرات والمحطات والمرائب، تشذيب الأغصان، عقد صيانة',
      fr: 'Lampes LED sur cheminements, arrêts et parkings, élagage, contrat de maintenance',
      en: 'LED lamps on footpaths, stops and car parks, trimmed vegetation, maintenance contract',
    },
    assetTypes: ['lamp_post', 'solar_lamp', 'lit_bus_shelter'],
    capacityUnit: units.litMetre,
    indicators: ['I4', 'I5', 'I3'],
  },
  {
    code: 'C3',
    title: {
      ar: 'غياب وسائل النقل الآمنة، خاصة ليلا',
      fr: 'Manque de transport sûr, surtout la nuit',
      en: 'Lack of safe transport, especially at night',
    },
    measures: {
      ar: 'حافلات حسب أوقات الفرق، محطات داخل المنطقة، اتفاق مع شركة النقل، مدونة سلوك للسائقين، خط هاتفي',
      fr: 'Navettes selon les équipes, arrêts dans l’enceinte, accord avec l’exploitant de bus, code de conduite des conducteurs, ligne d’appel',
      en: 'Shuttles by shift, stops inside the gate, agreement with the bus operator, code of conduct for drivers, hotline',
    },
    assetTypes: ['shuttle', 'bus_shelter', 'bus_stop', 'parking'],
    capacityUnit: units.seatTrip,
    indicators: ['I6', 'I7a', 'I3'],
  },
  {
    code: 'C4',
    title: { ar: 'نقص الخدمات الطبية', fr: 'Services médicaux insuffisants', en: 'Insufficient medical services' },
    measures: {
      ar: 'مصلحة مشتركة لطب الشغل، إسعافات أولية، سيارة إسعاف، صيدلية، أيام للصحة الإنجابية',
      fr: 'Médecine du travail partagée, premiers secours, ambulance, pharmacie, journées de santé reproductive',
      en: 'Shared occupational medicine, first aid, ambulance, pharmacy, reproductive-health days',
    },
    assetTypes: ['health_centre', 'infirmary', 'ambulance', 'pharmacy'],
    capacityUnit: units.consultationPerDay,
    indicators: ['I8', 'I9'],
  },
  {
    code: 'C5',
    title: { ar: 'غياب المطاعم', fr: 'Absence de restauration', en: 'Lack of catering' },
    measures: {
      ar: 'مطعم مشترك، مقصف، قاعة أكل، وجبات مدعمة',
      fr: 'Restaurant partagé, cantine, salle à manger, repas subventionnés',
      en: 'Shared restaurant, canteen, eating room, subsidised meals',
    },
    assetTypes: ['restaurant', 'canteen', 'kiosk', 'eating_room'],
    capacityUnit: units.cover,
    indicators: ['I10'],
  },
  {
    code: 'C6',
    title: { ar: 'غياب الحضانات', fr: 'Absence de crèche', en: 'Lack of childcare' },
    measures: {
      ar: 'حضانة مشتركة، قسائم، أوقات ممتدة، غرفة رضاعة مشتركة',
      fr: 'Crèche partagée, chèques-crèche, horaires étendus, chambre d’allaitement commune',
      en: 'Shared nursery, vouchers, extended hours, pooled nursing room',
    },
    assetTypes: ['nursery', 'nursing_room', 'playground'],
    capacityUnit: units.place,
    indicators: ['I11', 'I12', 'I13'],
  },
  {
    code: 'C7',
    title: {
      ar: 'نقص المرافق الصحية وغرف تغيير الملابس',
      fr: 'Sanitaires et vestiaires insuffisants',
      en: 'Insufficient sanitation and changing rooms',
    },
    measures: {
      ar: 'مراحيض منفصلة قابلة للإغلاق، رشاشات، مستلزمات النظافة الشهرية',
      fr: 'Toilettes séparées et verrouillables, douches, hygiène menstruelle',
      en: 'Separate lockable toilets, showers, menstrual hygiene',
    },
    assetTypes: ['toilet_block', 'changing_room'],
    capacityUnit: units.unitPer25Women,
    indicators: ['I15'],
  },
  {
    code: 'C8',
    title: { ar: 'التحرش والعنف', fr: 'Harcèlement et violences', en: 'Harassment and violence' },
    measures: {
      ar: 'مدونة سلوك، آلية لتلقي ومعالجة الشكايات، تكوين، توجيه نحو الجهات المختصة',
      fr: 'Code de conduite, mécanisme de gestion des plaintes, formation, orientation',
      en: 'Code of conduct, grievance mechanism, training, referral',
    },
    assetTypes: ['listening_room', 'hotline'],
    capacityUnit: units.trainedPerson,
    indicators: ['I14a', 'I16'],
  },
  {
    code: 'C9',
    title: { ar: 'ضعف الولوجيات', fr: 'Accessibilité insuffisante', en: 'Poor accessibility' },
    measures: {
      ar: 'منحدرات، حواف مخفضة، مراحيض ملائمة، مواقف مخصصة',
      fr: 'Rampes, bateaux de trottoir, sanitaires adaptés, places réservées',
      en: 'Ramps, kerbs, adapted toilets, parking',
    },
    assetTypes: ['ramp', 'adapted_toilet', 'lift'],
    capacityUnit: units.compliantPoint,
    indicators: ['I17'],
  },
  {
    code: 'C10',
    title: {
      ar: 'نقص المهارات والمعلومات',
      fr: 'Manque de compétences et d’information',
      en: 'Lack of skills and information',
    },
    measures: {
      ar: 'مركز للتكوين، محاربة الأمية، مكتب للوساطة في التشغيل',
      fr: 'Centre de formation, alphabétisation, bureau d’intermédiation en emploi',
      en: 'Training centre, literacy, job-intermediation desk',
    },
    assetTypes: ['training_room', 'one_stop_desk'],
    capacityUnit: units.traineePlace,
    indicators: ['I18a', 'I18b'],
  },
  {
    code: 'C11',
    title: {
      ar: 'ضعف ممرات الراجلين والسلامة الطرقية',
      fr: 'Cheminements piétons et sécurité routière',
      en: 'Walkways and road safety',
    },
    measures: {
      ar: 'ممرات للراجلين، معابر، تحديد السرعة',
      fr: 'Trottoirs, passages piétons, limitation de vitesse',
      en: 'Footpaths, crossings, speed limits',
    },
    assetTypes: ['footpath', 'crossing'],
    capacityUnit: units.metre,
    indicators: ['I5', 'I17'],
  },
  {
    code: 'C12',
    title: { ar: 'نقص السكن والإيواء', fr: 'Manque de logement et d’hébergement', en: 'Lack of housing and lodging' },
    measures: {
      ar: 'اتفاقية لإسكان العاملات والعمال',
      fr: 'Convention de logement pour le personnel',
      en: 'Agreement on housing for workers',
    },
    assetTypes: ['dormitory', 'hostel'],
    capacityUnit: units.bed,
    indicators: ['I19'],
  },
  {
    code: 'C13',
    title: { ar: 'غياب خدمات القرب', fr: 'Absence de services du quotidien', en: 'Lack of daily services' },
    measures: {
      ar: 'شباك بنكي، بنك، متجر، صيدلية، بريد',
      fr: 'Guichet automatique, banque, commerce, pharmacie, poste',
      en: 'Cash machine, bank, shop, pharmacy, post',
    },
    assetTypes: ['kiosk', 'cash_machine'],
    capacityUnit: units.unit,
    indicators: ['I19'],
  },
  {
    code: 'C14',
    title: {
      ar: 'قواعد أو ممارسات تمييزية في التشغيل',
      fr: 'Règles ou recrutement discriminatoires',
      en: 'Discriminatory rules or hiring',
    },
    measures: {
      ar: 'أنظمة داخلية دامجة، هدف لتشغيل النساء وأبناء وبنات المنطقة، مرونة في أوقات العمل',
      fr: 'Règlements intérieurs inclusifs, objectif d’embauche locale et de femmes, horaires souples',
      en: 'Inclusive internal rules, target for hiring local people and women, flexible hours',
    },
    assetTypes: ['document'],
    capacityUnit: units.firmCovered,
    indicators: ['I20', 'I21a'],
  },
];
