import { page } from '../../page.ts';

export const evidenceRows = [
  /** Leads to the file itself, under an address that is good for a few minutes. */
  page(
    '/cases/{caseId}/evidence/{sha256}',
    ['holder', 'coordinator', 'fund_manager', 'auditor'],
    async ({ api, parameters: { caseId, sha256 }, query }) => {
      const name = query.get('name');
      const named = name === null ? '' : `?name=${encodeURIComponent(name)}`;
      const signed = await api.get('SignedAddress', `/cases/${caseId}/evidence/${sha256}${named}`);
      return signed.ok ? { to: signed.body.address } : { refused: signed.problem };
    },
  ),
];
