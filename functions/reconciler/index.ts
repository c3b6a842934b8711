import { setTimeout as pause } from 'node:timers/promises';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { makeReconciler } from '../deps.ts';
import { workFunction } from '../work-function.ts';
import { reconcileAll, reconcileExecution, StatusChange } from './reconcile.ts';

const ports = makeReconciler();
const metrics = new Metrics();

/** Time to finish what is begun. */
const reserveMilliseconds = 20_000;

export const handler = workFunction(async (input: unknown, { log, remainingMilliseconds }) => {
  const change = StatusChange.safeParse(input);
  if (change.success) return reconcileExecution(ports, change.data, log);
  const mayGoOn = () => remainingMilliseconds() > reserveMilliseconds;
  const { repaired, failed } = await reconcileAll(ports, { mayGoOn, pause, log });
  metrics.addMetric('Repaired', MetricUnit.Count, repaired);
  metrics.addMetric('NotRepaired', MetricUnit.Count, failed);
  metrics.publishStoredMetrics();
  // After everything else was tried: the alarm on errors tells the operator.
  if (failed > 0) throw new Error(`${failed} cases or mails could not be repaired`);
});
