import type { Report } from './simulate.ts';

/** What must not happen at all, with or without faults. */
const never = ['missed', 'unexpected', 'wrongHour', 'leftOver', 'unnamed'] as const;
/** So few mails may come twice where senders die: one in ten thousand. */
const mostDoubled = 1 / 10_000;

/** Whether it went as promised: with faults a mail in ten thousand may come twice, without them none. */
export function isFlawless({ verdict, mails, crashes, lostAnswers, failures }: Report): boolean {
  const twice = verdict.sentTwice.length;
  const isOnce =
    crashes + lostAnswers === 0 ? twice === 0 && verdict.doubled.length === 0 : twice <= Math.ceil(mails * mostDoubled);
  return isOnce && failures.length === 0 && never.every((what) => verdict[what].length === 0);
}

/** The report, a line for each figure; of what went wrong the first examples. */
export function tableOf(report: Report): string {
  const { verdict } = report;
  const { expected, overtaken, told, inDigests, punctual } = verdict;
  const rows: [string, number | string][] = [
    ['clock changes of the zone', report.clockChanges],
    ['corrections of the calendar', report.corrections],
    ['suspensions', report.suspensions],
    ['state transitions', report.transitions],
    ['mails of every kind', report.mails],
    ['senders that died', report.crashes],
    ['senders that got no answer', report.lostAnswers],
    ['reminders due, by domain §5', expected],
    ['  overtaken while they waited for the others of their morning', overtaken],
    ['reminders told', told],
    ['  of these in a digest', inDigests],
    ['  of these within 45 minutes', punctual],
    ['missed', verdict.missed.length],
    ['told twice', verdict.doubled.length],
    ['mails of any kind sent twice', verdict.sentTwice.length],
    ['told without reason, or to the wrong person', verdict.unexpected.length],
    ['outside the allowed hours', verdict.wrongHour.length],
    ['never settled', verdict.leftOver.length],
    ['mails that do not name their project', verdict.unnamed.length],
    ['failures', report.failures.length],
    ['as promised', isFlawless(report) ? 'yes' : 'NO'],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  const lines = rows.map(([what, value]) => `${what.padEnd(width)}  ${value.toLocaleString('en').padStart(9)}`);
  const examples = [...never, 'doubled' as const, 'sentTwice' as const].flatMap((what) =>
    verdict[what].slice(0, 5).map((one) => `${what}: ${one}`),
  );
  const failures = report.failures.slice(0, 5).map((failure) => `failure: ${String(failure)}`);
  return [...lines, ...examples, ...failures].join('\n');
}
