import type { PageRow } from '../page.ts';
import { administrationLogRows } from './administration-log/rows.tsx';
import { asOfRows } from './as-of/rows.tsx';
import { auditRows } from './audit/rows.tsx';
import { accountRows } from './accounts/rows.tsx';
import { calendarRows } from './calendars/rows.tsx';
import { caseRows } from './case/rows.tsx';
import { exportRows } from './export/rows.ts';
import { findingsRows } from './findings/rows.tsx';
import { evidenceRows } from './evidence/rows.ts';
import { historyRows } from './history/rows.tsx';
import { milestoneFormRows } from './milestone-form/rows.tsx';
import { profileRows } from './profile/rows.tsx';
import { versionRows } from './version/rows.tsx';
import { recordRows } from './records/rows.tsx';
import { reportRows } from './report/rows.tsx';
import { projectRows } from './projects/rows.tsx';
import { changeRows } from './changes/rows.tsx';
import { findingRows } from './finding/rows.tsx';
import { peopleRows } from './people/rows.tsx';
import { outcomeRows } from './outcomes/rows.tsx';
import { boardRows } from './board/rows.tsx';
import { importRows } from './imports/rows.tsx';
import { openingRows } from './opening/rows.tsx';
import { gateRows } from './gate/rows.tsx';
import { milestoneRows } from './milestone/rows.tsx';
import { queueRows } from './queue/rows.tsx';

/** Every page and every form behind the login: the router, and the tests of what may be seen, are made from these. */
export const rows: readonly PageRow[] = [
  ...projectRows,
  ...queueRows,
  ...caseRows,
  ...milestoneRows,
  ...milestoneFormRows,
  ...changeRows,
  ...findingRows,
  ...peopleRows,
  ...outcomeRows,
  ...boardRows,
  ...importRows,
  ...openingRows,
  ...gateRows,
  ...evidenceRows,
  ...versionRows,
  ...historyRows,
  ...auditRows,
  ...asOfRows,
  ...recordRows,
  ...reportRows,
  ...findingsRows,
  ...exportRows,
  ...administrationLogRows,
  ...profileRows,
  ...accountRows,
  ...calendarRows,
];
