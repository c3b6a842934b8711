import { parseArgs } from 'node:util';
import { manyFaults, noFaults } from './faults.ts';
import { simulate } from './simulate.ts';
import { isFlawless, tableOf } from './table.ts';

const usage = `npm run simulate -- [--projects 500] [--years 3] [--seed 1] [--run clean|faults]

Lets projects live in virtual time, once without faults and once with many, and compares the mails that people got with
those that they had to get.`;

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '500' },
    years: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    run: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [projects, years, seed] = [values.projects, values.years, values.seed].map(Number);
const runs = Object.entries({ clean: noFaults, faults: manyFaults }).filter(
  ([name]) => values.run === undefined || values.run === name,
);
const areNumbers = [projects, years, seed].every((value) => value !== undefined && value > 0);

if (values.help || !areNumbers || runs.length === 0) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

let isFine = true;
for (const [name, faults] of runs) {
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(0);
  const days = Math.ceil((years ?? 0) * 365.25);
  const report = await simulate({
    projects: projects ?? 0,
    days,
    seed: seed ?? 0,
    faults,
    progress: (today, daysLeft) => {
      if (daysLeft % 30 === 0) console.log(`${name}: ${today}, ${daysLeft} days to go, after ${seconds()} s`);
    },
  });
  console.log(
    `\n${name}: ${projects} projects, ${years} years, seed ${seed}, in ${seconds()} s\n\n${tableOf(report)}\n`,
  );
  isFine &&= isFlawless(report);
}
process.exitCode = isFine ? 0 : 1;
