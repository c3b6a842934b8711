import type { Programme } from '../definition.ts';
import { build } from './build.ts';
import { assetTypes } from './catalogue/asset-types.ts';
import { constraints } from './catalogue/constraints.ts';
import { indicators } from './catalogue/indicators.ts';
import { calendar } from './calendar.ts';
import { changes } from './changes.ts';
import { design } from './design.ts';
import { diagnosis } from './diagnosis.ts';
import { holderKinds, projectKinds } from './kinds.ts';
import { monitoring } from './monitoring.ts';
import { outcomes } from './outcomes.ts';
import { reminders } from './reminders.ts';

/** The gender and social inclusion assistance to the projects of the Sustainable Industrial Zones Fund, version 1. */
export const fonzid: Programme = {
  id: 'fonzid',
  version: 1,
  title: {
    ar: 'صندوق المناطق الصناعية المستدامة: المواكبة في مجال النوع والإدماج الاجتماعي',
    fr: 'Fonds des Zones Industrielles Durables : accompagnement genre et inclusion sociale',
    en: 'Sustainable Industrial Zones Fund: gender and social inclusion assistance',
  },
  calendar,
  projectKinds,
  holderKinds,
  catalogue: { constraints, assetTypes, indicators },
  outcomes,
  changes,
  stages: [diagnosis, design, build, monitoring],
  reminders,
  limits: {
    reasonLength: 20,
    returnedBusinessDays: 10,
    coordinatorRescheduleDays: 30,
    declarationMonths: 12,
    conflictMonths: 24,
    delegationDays: 30,
    reminderHour: 9,
    lastReminderHour: 18,
  },
};
