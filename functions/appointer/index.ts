import { startRoleChanges } from '../../shared/app/start-role-changes.ts';
import { makeAppointer } from '../deps.ts';
import { workFunction } from '../work-function.ts';

const ports = makeAppointer();

/** Time to finish the change that is begun. */
const reserveMilliseconds = 10_000;
/** More than a fund has people. */
const mostPerRun = 500;

/** One regular run: confirmed changes of role take effect on their day. What fails is logged and does not stop the rest. */
export const handler = workFunction(async (_: unknown, { log, remainingMilliseconds }) => {
  const limits = { most: mostPerRun, mayGoOn: () => remainingMilliseconds() > reserveMilliseconds };
  const { handled, failed } = await startRoleChanges(ports, limits, (person, error) =>
    log.error('role-change.failed', { person, error }),
  );
  log.info('sweep.done', { roleChanges: handled });
  // After everything else was tried: the alarm on errors tells the operator.
  if (failed > 0) throw new Error(`${failed} changes of role could not take effect`);
});
