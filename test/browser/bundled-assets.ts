import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Assets, readAssets } from '../../functions/portal/assets.ts';
import { bundleAssets } from '../../infra/bundle/bundle-assets.ts';

/** What pages load, as the function has it beside its code. */
export async function bundledAssets(): Promise<Assets> {
  const folder = mkdtempSync(join(tmpdir(), 'mouakaba-assets-'));
  try {
    await bundleAssets(folder);
    return readAssets(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
