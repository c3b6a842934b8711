import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { lambdaBundle } from '../../infra/bundle/bundle-functions.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';

it('unpacks a programme to what was packed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    const outfile = join(folder, 'programme.mjs');
    await build({ ...lambdaBundle, entryPoints: ['shared/programme/registry.ts'], outfile });
    const bundled = (await import(outfile)) as { currentProgramme: unknown };
    expect(bundled.currentProgramme).toStrictEqual(currentProgramme);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
