import type { Text } from '../../../forms/text.ts';
import type { AssetType } from '../../catalogue.ts';
import { units } from '../units.ts';

const asset = (id: string, title: Text, capacityUnit: Text): AssetType => ({ id, title, capacityUnit });

/** What can be built against the constraints, and how much it serves is counted (domain §3.1). */
export const assetTypes: AssetType[] = [
  asset('guard_post', { ar: 'مركز حراسة', fr: 'Poste de garde', en: 'Guard post' }, units.guardsPerShift),
  asset('cctv_camera', { ar: 'كاميرا مراقبة', fr: 'Caméra de surveillance', en: 'CCTV camera' }, units.camera),
  asset(
    'call_point',
    { ar: 'نقطة نداء للاستغاثة', fr: 'Borne d’appel d’urgence', en: 'Emergency call point' },
    units.unit,
  ),
  asset('fence_gate', { ar: 'سياج أو بوابة', fr: 'Clôture ou portail', en: 'Fence or gate' }, units.metre),
  asset('lamp_post', { ar: 'عمود إنارة', fr: 'Candélabre d’éclairage', en: 'Lamp post' }, units.litMetre),
  asset('solar_lamp', { ar: 'مصباح شمسي', fr: 'Lampadaire solaire', en: 'Solar lamp' }, units.litMetre),
  asset('lit_bus_shelter', { ar: 'مخدع انتظار منار', fr: 'Abribus éclairé', en: 'Lit bus shelter' }, units.unit),
  asset('shuttle', { ar: 'حافلة نقل المستخدمين', fr: 'Navette', en: 'Shuttle' }, units.seatTrip),
  asset('bus_shelter', { ar: 'مخدع انتظار', fr: 'Abribus', en: 'Bus shelter' }, units.unit),
  asset('bus_stop', { ar: 'محطة وقوف', fr: 'Arrêt', en: 'Stop' }, units.unit),
  asset('parking', { ar: 'موقف سيارات', fr: 'Parking', en: 'Car park' }, units.unit),
  asset('health_centre', { ar: 'مركز صحي', fr: 'Centre de santé', en: 'Health centre' }, units.consultationPerDay),
  asset('infirmary', { ar: 'قاعة تمريض', fr: 'Infirmerie', en: 'Infirmary' }, units.consultationPerDay),
  asset('ambulance', { ar: 'سيارة إسعاف', fr: 'Ambulance', en: 'Ambulance' }, units.unit),
  asset('pharmacy', { ar: 'صيدلية', fr: 'Pharmacie', en: 'Pharmacy' }, units.unit),
  asset('restaurant', { ar: 'مطعم', fr: 'Restaurant', en: 'Restaurant' }, units.cover),
  asset('canteen', { ar: 'مقصف', fr: 'Cantine', en: 'Canteen' }, units.cover),
  asset('kiosk', { ar: 'كشك', fr: 'Kiosque', en: 'Kiosk' }, units.unit),
  asset('eating_room', { ar: 'قاعة أكل', fr: 'Salle à manger', en: 'Eating room' }, units.cover),
  asset('nursery', { ar: 'حضانة', fr: 'Crèche', en: 'Nursery' }, units.place),
  asset('nursing_room', { ar: 'غرفة رضاعة', fr: 'Chambre d’allaitement', en: 'Nursing room' }, units.place),
  asset('playground', { ar: 'فضاء لعب', fr: 'Aire de jeux', en: 'Playground' }, units.place),
  asset('toilet_block', { ar: 'مراحيض', fr: 'Bloc sanitaire', en: 'Toilet block' }, units.unit),
  asset('changing_room', { ar: 'غرفة تغيير الملابس', fr: 'Vestiaire', en: 'Changing room' }, units.unit),
  asset('listening_room', { ar: 'قاعة استماع', fr: 'Salle d’écoute', en: 'Listening room' }, units.unit),
  asset('hotline', { ar: 'خط هاتفي', fr: 'Ligne d’appel', en: 'Hotline' }, units.unit),
  asset('ramp', { ar: 'منحدر', fr: 'Rampe', en: 'Ramp' }, units.compliantPoint),
  asset('adapted_toilet', { ar: 'مرحاض ملائم', fr: 'Sanitaire adapté', en: 'Adapted toilet' }, units.compliantPoint),
  asset('lift', { ar: 'مصعد', fr: 'Ascenseur', en: 'Lift' }, units.compliantPoint),
  asset('training_room', { ar: 'قاعة تكوين', fr: 'Salle de formation', en: 'Training room' }, units.traineePlace),
  asset(
    'one_stop_desk',
    { ar: 'شباك للتوجيه والتشغيل', fr: 'Guichet d’orientation et d’emploi', en: 'One-stop desk' },
    units.unit,
  ),
  asset('footpath', { ar: 'ممر للراجلين', fr: 'Cheminement piéton', en: 'Footpath' }, units.metre),
  asset('crossing', { ar: 'معبر للراجلين', fr: 'Passage piéton', en: 'Crossing' }, units.unit),
  asset('dormitory', { ar: 'مبيت', fr: 'Dortoir', en: 'Dormitory' }, units.bed),
  asset('hostel', { ar: 'دار إيواء', fr: 'Foyer', en: 'Hostel' }, units.bed),
  asset('cash_machine', { ar: 'شباك بنكي أوتوماتيكي', fr: 'Guichet automatique', en: 'Cash machine' }, units.unit),
  asset('document', { ar: 'وثيقة تنظيمية', fr: 'Document normatif', en: 'Document' }, units.firmCovered),
];

/** Those that somebody has to run day by day: they need a service model. */
export const operatedAssets: readonly string[] = [
  'shuttle',
  'health_centre',
  'infirmary',
  'ambulance',
  'pharmacy',
  'restaurant',
  'canteen',
  'nursery',
  'listening_room',
  'hotline',
  'training_room',
  'one_stop_desk',
  'dormitory',
  'hostel',
];
