import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundleFunctions, functionNames, lambdaBundle } from '../../infra/bundle/bundle-functions.ts';
import { type Benchmark, type Figure, median } from './measurement.ts';

/** The least that a function on DynamoDB can be: the document client with a read and a transaction, and no line of ours. */
const bareHandler = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = async (event) =>
  client.send(event.Key ? new GetCommand(event) : new TransactWriteCommand(event));
`;

const largestBundle = 300 * 1024;
const starts = 15;

async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mouakaba-bundles-'));
  try {
    const folderOf = await bundleFunctions(folder);
    const bare = join(folder, 'bare.mjs');
    await build({
      ...lambdaBundle,
      stdin: { contents: bareHandler, resolveDir: lambdaBundle.absWorkingDir },
      outfile: bare,
    });
    const bareBytes = statSync(bare).size;
    const bareMs = importTime(bare);
    const figures: Figure[] = [
      { what: 'bare DynamoDB client: size', value: bareBytes / 1024, unit: 'KiB', note: gzipNote(bare) },
      { what: 'bare DynamoDB client: import', value: bareMs, unit: 'ms', note: `median of ${starts} processes` },
    ];
    for (const name of functionNames) {
      const file = join(folderOf(name), 'index.mjs');
      const bytes = statSync(file).size;
      const ms = importTime(file);
      figures.push(
        {
          what: `${name}: size`,
          value: bytes / 1024,
          unit: 'KiB',
          aim: { atMost: largestBundle / 1024 },
          note: `${(bytes / bareBytes).toFixed(2)} × bare; ${gzipNote(file)}`,
        },
        { what: `${name}: import`, value: ms, unit: 'ms', note: `${(ms / bareMs).toFixed(2)} × bare` },
      );
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A new process each time, as a cold start is; what is timed is the import alone, not Node's own start. */
function importTime(file: string): number {
  return median(
    Array.from({ length: starts }, () => {
      const timed = `const t=performance.now();await import(${JSON.stringify(file)});console.log(performance.now()-t)`;
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', timed], {
        encoding: 'utf8',
        env: { ...process.env, ...environment },
      });
      if (status !== 0) throw new Error(`${file} cannot be imported: ${stderr}`);
      return Number(stdout);
    }),
  );
}

/** Whatever any of the functions reads while it is imported. */
const environment = {
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  TABLE_NAME: 'none',
  EVIDENCE_BUCKET: 'none',
  USER_POOL_ID: 'none',
  STATE_MACHINE_ARN: 'arn:aws:states:eu-west-3:000000000000:stateMachine:none',
  MAIL_SENDER: 'no-reply@mouakaba.example',
  PORTAL_ORIGIN: 'https://mouakaba.example',
  POWERTOOLS_SERVICE_NAME: 'bench',
  POWERTOOLS_METRICS_NAMESPACE: 'bench',
  POWERTOOLS_LOG_LEVEL: 'INFO',
};

function gzipNote(file: string): string {
  return `${Math.round(gzipSync(readFileSync(file)).length / 1024)} KiB zipped`;
}

export const benchmark: Benchmark = { title: 'Bundles: size and import time', measure };
