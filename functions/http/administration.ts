import { verifyAdministration } from '../../shared/app/verify-administration.ts';
import type { AdministrationLog } from '../../shared/ports.ts';
import { Nothing, pageOf, Paging } from './inputs.ts';
import { get } from './route.ts';

type Deps = { administration: Pick<AdministrationLog, 'head' | 'records'> };

export const readAdministrationRow = get(
  '/log',
  'read-administration',
  Paging,
  async ({ administration }: Deps, { input }) => ({ ok: true, body: await administration.records(pageOf(input)) }),
  {
    summary: 'Read what was done to accounts: by whom, when, from which role to which, why',
    answer: 'AdministrationLog',
  },
);

export const verifyAdministrationRow = get(
  '/log/verification',
  'read-administration',
  Nothing,
  async ({ administration }: Deps) => ({ ok: true, body: await verifyAdministration(administration) }),
  { summary: 'Check that the log of administration is the one that was written', answer: 'Verification' },
);
