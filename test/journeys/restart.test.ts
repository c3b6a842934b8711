import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { afterAll, expect, it } from 'vitest';
import { allPages } from '../../infra/local/demo/client.ts';
import { openProject, play } from '../../infra/local/demo/drive.ts';
import type { Theatre } from '../../infra/local/demo/drive.ts';
import { story } from '../../infra/local/demo/story.ts';
import { eventually, startTestCloud, tellOnFailure, type TestCloud } from './cloud.ts';

const home = mkdtempSync(join(tmpdir(), 'mouakaba-restart-'));
const caseId = 'RESTARTED';
const actsOfDiagnosis = story[0]?.acts.length ?? 0;

let running: TestCloud | undefined;
afterAll(async () => {
  await running?.cloud.stop();
  rmSync(home, { recursive: true, force: true });
});

async function start(): Promise<TestCloud> {
  running = await startTestCloud({ home });
  return running;
}

/** Plays so many acts and then looks away. */
async function playUntil(theatre: Theatre, after: number, until: number): Promise<void> {
  let done = after;
  for await (const step of play(theatre, caseId, after)) {
    if (step.what === 'done') done += 1;
    if (done >= until) return;
  }
}

const Read = z.object({ version: z.int(), stage: z.optional(z.string()) });
const read = async (theatre: Theatre) => {
  const { body } = await theatre.as('auditor').get(`/v1/auditor/cases/${caseId}`);
  return Read.parse(body);
};

it(
  'a kill at any moment loses nothing, and after the next start every open case is driven on',
  { timeout: 600_000 },
  async () => {
    const first = await start();
    tellOnFailure(first);
    await openProject(first.theatre, caseId);
    await playUntil(first.theatre, 0, 12);
    const before = await read(first.theatre);
    await first.cloud.kill();

    const second = await start();
    tellOnFailure(second);
    expect((await read(second.theatre)).version).toBeGreaterThanOrEqual(before.version);
    await playUntil(second.theatre, 12, actsOfDiagnosis);
    // Killed in the very moment in which the gate was signed: who enters the next stage is not there any more.
    await second.cloud.kill();

    const third = await start();
    tellOnFailure(third);
    const driven = async () => {
      const c = await read(third.theatre);
      return c.stage === 'design' ? c : undefined;
    };
    // The reconciler comes by every quarter of an hour: let them pass.
    await eventually('the next stage is entered', async () => {
      third.cloud.clock.advance(5 * 60_000);
      return driven();
    });
    await playUntil(third.theatre, actsOfDiagnosis, actsOfDiagnosis + 3);

    const auditor = third.theatre.as('auditor');
    const verification = await auditor.get(`/v1/auditor/cases/${caseId}/verification`);
    expect(verification.body).toMatchObject({ intact: true });
    const Card = z.object({ caseId: z.string() });
    const inDiagnosis = await eventually('the imported projects are driven', async () => {
      third.cloud.clock.advance(5 * 60_000);
      const cards = await allPages(auditor, '/v1/auditor/cases?stage=diagnosis', Card);
      return cards.length === 13 ? cards : undefined;
    });
    expect(inDiagnosis).toHaveLength(13);
  },
);
