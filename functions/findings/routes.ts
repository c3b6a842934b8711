import * as z from 'zod/mini';
import type { Ports } from '../../shared/app/run-command.ts';
import { CloseFinding } from '../../shared/domain/commands/close-finding.ts';
import { OpenFinding } from '../../shared/domain/commands/open-finding.ts';
import { asking } from '../http/commanding.ts';
import { type Persona, post } from '../http/route.ts';
import { under } from '../http/under.ts';

/** What auditors write: their findings, and nothing else. The function that reads for them stays one that cannot write. */
export const findings: Persona<Ports> = {
  roles: ['auditor'],
  routes: under('/v1/findings', [
    post(
      '/cases/{caseId}/findings',
      'open-finding',
      z.omit(OpenFinding, { type: true }),
      asking((_, input) => ({ type: 'open-finding', ...input })),
      { summary: 'Record a finding; a critical one keeps the gate shut', answer: 'CommandAnswer', status: 201 },
    ),
    post(
      '/cases/{caseId}/findings/{finding}/closures',
      'close-finding',
      z.omit(CloseFinding, { type: true, finding: true }),
      asking(({ finding }, { reason }) => ({ type: 'close-finding', finding, reason })),
      { summary: 'Close a finding, with the reason', answer: 'CommandAnswer', status: 201 },
    ),
  ]),
};
