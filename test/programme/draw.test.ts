import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { chartOf, outlineOf } from '../../shared/programme/draw.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';

describe('a programme is drawn', () => {
  it('as an outline with every milestone and gate', () => {
    const outline = outlineOf(fonzid, 'fr');
    for (const stage of fonzid.stages) {
      expect(outline).toContain(`▸ ${stage.gate.id} `);
      for (const { code, title } of stage.milestones) expect(outline).toContain(`  ${code} ${title.fr}: `);
    }
    expect(outline).toContain('M9 Fin du délai de garantie et réception définitive: 365 days after B5');
  });

  it('as a chart', () => {
    const chart = chartOf(fonzid, 'en');
    expect(chart).toContain('  subgraph build["Infrastructure build"]');
    expect(chart).toContain('  G1 ==> design');
    expect(chart).toContain('  B5 -. "+365 days" .-> M9');
  });
});

describe('the command', () => {
  const run = promisify(execFile);
  const check = (...args: string[]) => run(process.execPath, ['infra/programme-check.ts', ...args]);

  it('finds no faults in the fund’s programme', async () => {
    const { stdout } = await check('shared/programme/fonzid/programme.ts', '--chart');
    expect(stdout).toMatch(/^flowchart TD\n[^]*\nNo faults\.\n$/);
  });

  it('says every fault of a file, and fails', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'programme-')), 'broken.json');
    await writeFile(file, JSON.stringify({ ...fonzid, reminders: [...fonzid.reminders, fonzid.reminders[0]] }));
    await expect(check(file)).rejects.toMatchObject({ code: 1, stdout: 'reminders: repeated due-30\n1 fault(s).\n' });
  });

  it.each([['nowhere.json'], [], ['package.json', '--language', 'de']])(
    'ends with one line for %s',
    async (...args) => {
      await expect(check(...args)).rejects.toMatchObject({ code: 2, stdout: expect.stringMatching(/^[^\n]+\n$/) });
    },
  );
});
