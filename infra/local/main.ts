import { resolve } from 'node:path';
import { announce, tokenCommand } from './addresses.ts';
import { startLocalCloud } from './cloud.ts';
import { LocalFault, messageOf } from './fault.ts';
import { firstRun } from './first-run.ts';
import type { LocalCloud } from './local-cloud.ts';
import { cast, localPassword } from './people.ts';
import { readOptions, usage } from './options.ts';

// As in Lambda; the functions' workers cannot set it for themselves.
process.env['TZ'] = 'UTC';

await main().catch((thrown: unknown) => {
  const isExpected = thrown instanceof LocalFault;
  console.error(isExpected ? thrown.message : `The local cloud failed: ${messageOf(thrown)}`);
  if (!isExpected && process.argv.includes('--verbose')) console.error(thrown);
  process.exit(1);
});

async function main(): Promise<void> {
  const { help, home, assembly, ...options } = readOptions(process.argv.slice(2));
  if (help) return console.log(usage);
  const starting = startLocalCloud({
    ...options,
    ...(home !== undefined && { home: resolve(home) }),
    ...(assembly === undefined ? { firstRun } : { assembly: resolve(assembly) }),
    onProgress: (part, milliseconds) => console.log(`  ${part.padEnd(16)} ${seconds(milliseconds)}`),
  });
  endOnSignals(async () => {
    const running = await starting.catch(() => undefined);
    await running?.stop();
  });
  const cloud = await starting;
  introduce(cloud, performance.now(), options.speed);
  await cloud.failed;
}

function introduce(cloud: LocalCloud, milliseconds: number, speed: number): void {
  const { node, java } = cloud.memory();
  const logins = cloud
    .logins()
    .map(({ email, password, groups }) => `  ${groups.join().padEnd(16)} ${email.padEnd(36)} ${password}`);
  const token = tokenCommand(announce(cloud), cast.coordinator.email, localPassword);
  console.log(
    [
      '',
      `Mouakaba is up after ${seconds(milliseconds)}, with ${megabytes(node)} in Node and ${megabytes(java)} in Java.`,
      '',
      `  portal           ${cloud.apiUrl}/`,
      `  API              ${cloud.apiUrl}`,
      `  its description  ${cloud.apiUrl}/docs`,
      `  mail             ${cloud.inboxUrl}`,
      `  every mail       ${cloud.mailPreviewUrl}`,
      `  accounts         ${cloud.accountsUrl}`,
      `  everything kept  ${cloud.folder}`,
      ...(speed === 1
        ? []
        : [`  programme time   ${new Date(cloud.clock.now()).toISOString()}, ${speed} times as fast`]),
      ...(logins.length === 0 ? [] : ['', 'Logins:', ...logins, '', 'An ID token for the API:', `  ${token}`]),
      '',
      'Ctrl-C ends it.',
    ].join('\n'),
  );
}

function endOnSignals(stop: () => Promise<void>): void {
  let isEnding = false;
  const end = () => {
    if (isEnding) process.exit(130);
    isEnding = true;
    console.log('\nEnding… (Ctrl-C again to force)');
    // Children end with us in any case, see dynamodb/process.ts.
    setTimeout(() => process.exit(1), 3000).unref();
    void stop().then(() => {
      console.log('Ended.');
      process.exit(0);
    });
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
