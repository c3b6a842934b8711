import type { FormDefinition, Rule } from '../../../forms/definition.ts';
import { assetTypeOptions } from '../catalogue/options.ts';
import { lux, nursery, seatArea, secondReaderFrom } from '../thresholds.ts';
import { units } from '../units.ts';

const isNursery = { when: "type = 'nursery'" };
const seated = "type in ('restaurant', 'canteen', 'eating_room')";
const lamps = "type in ('lamp_post', 'solar_lamp')";
const stops = "type in ('lit_bus_shelter', 'bus_shelter', 'bus_stop')";

/** Law 40-04 does not reach company nurseries: for them the ratios warn, for licensed ones they bind (domain §3.3). */
const licensedNursery = "any(S2.services where asset_type = 'nursery' and licensed)";

const areaMessage: Rule['message'] = {
  ar: 'المساحة غير كافية لعدد الأطفال: المطلوب {needed} متر مربع.',
  fr: 'Surface insuffisante pour ce nombre d’enfants : {needed} m² nécessaires.',
  en: 'Too small for so many children: {needed} m² are needed.',
};
const staffMessage: Rule['message'] = {
  ar: 'عدد المربيات والمربين غير كاف: المطلوب {needed}.',
  fr: 'Trop peu d’éducatrices et d’éducateurs : {needed} nécessaires.',
  en: 'Too few educators: {needed} are needed.',
};

/** S3: what will be built, checked against the ratios for those who will use it. */
export const technicalDesign: FormDefinition = {
  fields: [
    {
      kind: 'list',
      name: 'assets',
      label: { ar: 'المرافق', fr: 'Équipements', en: 'Assets' },
      item: { ar: 'مرفق', fr: 'Équipement', en: 'Asset' },
      required: true,
      min: 1,
      max: 100,
      unique: ['name'],
      fields: [
        {
          kind: 'text',
          name: 'name',
          label: { ar: 'اسم المرفق', fr: 'Nom de l’équipement', en: 'Name of the asset' },
          required: true,
          max: 80,
        },
        {
          kind: 'choice',
          name: 'type',
          label: { ar: 'النوع', fr: 'Type', en: 'Type' },
          required: true,
          options: assetTypeOptions,
        },
        {
          kind: 'text',
          name: 'plan_no',
          label: { ar: 'رقم التصميم', fr: 'N° de plan', en: 'Drawing number' },
          required: true,
          max: 40,
        },
        {
          kind: 'decimal',
          name: 'capacity',
          label: { ar: 'الطاقة', fr: 'Capacité', en: 'Capacity' },
          required: true,
          above: 0,
        },
        {
          kind: 'money',
          name: 'cost',
          label: { ar: 'الكلفة التقديرية', fr: 'Coût estimé', en: 'Estimated cost' },
          required: true,
        },
        {
          kind: 'text',
          name: 'second_reader',
          label: {
            ar: 'القارئ التقني الثاني (الوظيفة)',
            fr: 'Second lecteur technique (fonction)',
            en: 'Second technical reader (post)',
          },
          help: {
            ar: 'مطلوب إذا تجاوزت الكلفة 5 ملايين درهم.',
            fr: 'Demandé si le coût dépasse 5 millions de dirhams.',
            en: 'Needed where the cost exceeds 5 million dirhams.',
          },
          required: { when: `cost > ${secondReaderFrom}` },
        },
        {
          kind: 'decimal',
          name: 'floor_area',
          label: { ar: 'المساحة المبنية', fr: 'Surface de plancher', en: 'Floor area' },
          unit: units.squareMetre,
          required: { when: `type = 'nursery' or ${seated}` },
          above: 0,
        },
        {
          kind: 'integer',
          name: 'places_u18m',
          label: { ar: 'مقاعد دون 18 شهرا', fr: 'Places de moins de 18 mois', en: 'Places under 18 months' },
          unit: units.place,
          required: isNursery,
          min: 0,
        },
        {
          kind: 'integer',
          name: 'places_18_48m',
          label: { ar: 'مقاعد من 18 إلى 48 شهرا', fr: 'Places de 18 à 48 mois', en: 'Places of 18 to 48 months' },
          unit: units.place,
          required: isNursery,
          min: 0,
        },
        {
          kind: 'integer',
          name: 'educators',
          label: { ar: 'المربيات والمربون المتوقعون', fr: 'Éducatrices et éducateurs prévus', en: 'Educators planned' },
          unit: units.person,
          required: isNursery,
          min: 0,
        },
        {
          kind: 'integer',
          name: 'seats',
          label: { ar: 'المقاعد', fr: 'Sièges', en: 'Seats' },
          unit: units.seat,
          required: { when: `${seated} or type = 'shuttle'` },
          min: 1,
        },
        {
          kind: 'integer',
          name: 'peak_demand',
          label: {
            ar: 'الركاب في فترة الذروة',
            fr: 'Passagers au poste de pointe',
            en: 'Passengers of the peak shift',
          },
          unit: units.person,
          required: { when: "type = 'shuttle'" },
          min: 0,
        },
        {
          kind: 'integer',
          name: 'trips',
          label: { ar: 'الرحلات في كل فترة', fr: 'Trajets par poste', en: 'Trips per shift' },
          unit: units.trip,
          required: { when: "type = 'shuttle'" },
          min: 1,
        },
        {
          kind: 'boolean',
          name: 'accessible',
          label: {
            ar: 'متوفر على الولوجيات',
            fr: 'Accessible aux personnes à mobilité réduite',
            en: 'Accessible with reduced mobility',
          },
          required: true,
        },
        {
          kind: 'decimal',
          name: 'sidewalk_w',
          label: { ar: 'عرض الرصيف', fr: 'Largeur du trottoir', en: 'Width of the sidewalk' },
          help: {
            ar: 'من 1.50 إلى 2.00 متر (المرسوم 2-11-246).',
            fr: 'De 1,50 à 2,00 m (décret 2-11-246).',
            en: '1.50 to 2.00 m (decree 2-11-246).',
          },
          unit: units.metre,
          required: false,
          min: 0,
          max: 50,
          checks: [{ atLeast: 1.5, severity: 'warning' }],
        },
        {
          kind: 'percent',
          name: 'kerb_ramp',
          label: { ar: 'ميل منحدر الرصيف', fr: 'Pente du bateau de trottoir', en: 'Slope of the kerb ramp' },
          required: false,
        },
        {
          kind: 'percent',
          name: 'passage_slope',
          label: { ar: 'ميل الممر', fr: 'Pente du passage', en: 'Slope of the passage' },
          required: false,
          checks: [{ atMost: 12, severity: 'warning' }],
        },
        {
          kind: 'decimal',
          name: 'lux_avg_design',
          label: {
            ar: 'متوسط الإنارة حسب التصميم',
            fr: 'Éclairement moyen prévu',
            en: 'Average illuminance by design',
          },
          unit: units.lux,
          required: { when: `${lamps} or type = 'lit_bus_shelter'` },
          min: 0,
          max: 100_000,
        },
      ],
      derived: [
        {
          name: 'required_area',
          label: { ar: 'المساحة المطلوبة', fr: 'Surface requise', en: 'Area required' },
          unit: units.squareMetre,
          formula: `if(${seated}, ${seatArea} * seats, ${nursery.area.under18} * places_u18m + ${nursery.area.over18} * places_18_48m)`,
        },
        {
          name: 'required_staff',
          label: {
            ar: 'المربيات والمربون المطلوبون',
            fr: 'Éducatrices et éducateurs requis',
            en: 'Educators required',
          },
          unit: units.person,
          formula: `ceil(places_u18m / ${nursery.children.under18}) + ceil(places_18_48m / ${nursery.children.over18})`,
        },
        {
          name: 'seats_needed',
          label: { ar: 'المقاعد الضرورية', fr: 'Sièges nécessaires', en: 'Seats needed' },
          unit: units.seat,
          formula: 'ceil(peak_demand / trips)',
        },
      ],
    },
  ],
  rules: [
    {
      name: 'licensed-nursery-area',
      severity: 'error',
      source: 'domain §3.3 [S37]',
      message: areaMessage,
      each: 'assets',
      holds: `type != 'nursery' or not ${licensedNursery} or floor_area >= required_area`,
      at: 'floor_area',
      show: { needed: 'required_area' },
    },
    {
      name: 'nursery-area',
      severity: 'warning',
      source: 'domain §3.3 [S37]',
      message: areaMessage,
      each: 'assets',
      holds: `type != 'nursery' or ${licensedNursery} or floor_area >= required_area`,
      at: 'floor_area',
      show: { needed: 'required_area' },
    },
    {
      name: 'licensed-nursery-staff',
      severity: 'error',
      source: 'domain §3.3 [S37]',
      message: staffMessage,
      each: 'assets',
      holds: `type != 'nursery' or not ${licensedNursery} or educators >= required_staff`,
      at: 'educators',
      show: { needed: 'required_staff' },
    },
    {
      name: 'nursery-staff',
      severity: 'warning',
      source: 'domain §3.3 [S37]',
      message: staffMessage,
      each: 'assets',
      holds: `type != 'nursery' or ${licensedNursery} or educators >= required_staff`,
      at: 'educators',
      show: { needed: 'required_staff' },
    },
    {
      name: 'nursery-places-add-up',
      severity: 'error',
      source: 'domain §3.1 C6',
      message: {
        ar: 'الطاقة لا تساوي مجموع المقاعد ({places}).',
        fr: 'La capacité n’est pas la somme des places ({places}).',
        en: 'The capacity is not the sum of the places ({places}).',
      },
      each: 'assets',
      holds: "type != 'nursery' or capacity = places_u18m + places_18_48m",
      at: 'capacity',
      show: { places: 'places_u18m + places_18_48m' },
    },
    {
      name: 'seat-area',
      severity: 'warning',
      source: 'domain §3.3',
      message: {
        ar: 'المساحة غير كافية لعدد المقاعد: {needed} متر مربع.',
        fr: 'Surface insuffisante pour ces sièges : {needed} m².',
        en: 'Too small for so many seats: {needed} m².',
      },
      each: 'assets',
      holds: `not ${seated} or floor_area >= required_area`,
      at: 'floor_area',
      show: { needed: 'required_area' },
    },
    {
      name: 'shuttle-seats',
      severity: 'warning',
      source: 'domain §3.3',
      message: {
        ar: 'المقاعد لا تكفي فترة الذروة: المطلوب {needed}.',
        fr: 'Trop peu de sièges pour le poste de pointe : {needed} nécessaires.',
        en: 'Too few seats for the peak shift: {needed} are needed.',
      },
      each: 'assets',
      holds: "type != 'shuttle' or seats >= seats_needed",
      at: 'seats',
      show: { needed: 'seats_needed' },
    },
    {
      name: 'kerb-ramp-slope',
      severity: 'warning',
      source: 'domain §3.3 [S43]: below 5 %',
      message: {
        ar: 'ميل منحدر الرصيف يجب أن يقل عن 5 %.',
        fr: 'La pente du bateau doit rester inférieure à 5 %.',
        en: 'The slope of a kerb ramp must stay below 5 %.',
      },
      each: 'assets',
      holds: 'kerb_ramp < 5',
      at: 'kerb_ramp',
    },
    {
      name: 'lux-of-design',
      severity: 'warning',
      source: 'domain §3.3: P3 on paths, P2 at stops',
      message: {
        ar: 'متوسط الإنارة أقل من المستهدف ({needed} لوكس).',
        fr: 'Éclairement moyen inférieur à la cible ({needed} lx).',
        en: 'Average illuminance below the target ({needed} lx).',
      },
      each: 'assets',
      holds: `lux_avg_design >= if(${stops}, ${lux.stop.average}, ${lux.path.average})`,
      at: 'lux_avg_design',
      show: { needed: `if(${stops}, ${lux.stop.average}, ${lux.path.average})` },
    },
    {
      name: 'not-accessible',
      severity: 'warning',
      source: 'domain §3.3 [S43]',
      message: {
        ar: 'مرفق دون ولوجيات: المرجو توضيح السبب في مذكرة الولوجيات.',
        fr: 'Équipement non accessible : à justifier dans la note d’accessibilité.',
        en: 'Not accessible: please give the reason in the accessibility note.',
      },
      each: 'assets',
      holds: 'accessible',
      at: 'accessible',
    },
  ],
  evidence: [
    { kind: 'drawings', title: { ar: 'التصاميم', fr: 'Plans', en: 'Drawings' }, min: 1 },
    { kind: 'lighting_study', title: { ar: 'دراسة الإنارة', fr: 'Étude d’éclairage', en: 'Lighting study' }, min: 0 },
    {
      kind: 'accessibility_note',
      title: { ar: 'مذكرة الولوجيات', fr: 'Note d’accessibilité', en: 'Accessibility note' },
      min: 1,
    },
  ],
};
