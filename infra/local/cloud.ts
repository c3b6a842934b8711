import { join } from 'node:path';
import { openAccounts } from './accounts/accounts.ts';
import { serveAws } from './aws-json.ts';
import { localCredentials, makeBuckets } from './buckets.ts';
import { startClock } from './clock.ts';
import { startDynamoDbLocal } from './dynamodb/process.ts';
import { makeTables } from './dynamodb/tables.ts';
import { startFunctions } from './functions/functions.ts';
import { openHome } from './home.ts';
import { makeApi } from './http/api.ts';
import { openGates } from './iam/gates.ts';
import { type Listener, listen, listenNear } from './listen.ts';
import type { LocalCloud, LocalCloudOptions } from './local-cloud.ts';
import { makeLog } from './log.ts';
import { answerPreview } from './mail-preview/serve.ts';
import { measureMemory } from './memory.ts';
import { startRules } from './schedules/rules.ts';
import { startSchedules } from './schedules/schedules.ts';
import { makeFeedback } from './ses/feedback.ts';
import { startMail } from './ses/mail.ts';
import { openExecutions, statusChange } from './step-functions/executions.ts';
import { stepFunctionsOperations } from './step-functions/operations.ts';
import { openDeadLetters } from './streams/dead-letters.ts';
import { startMappings } from './streams/mapping.ts';
import { synthesise } from './synthesis.ts';
import { readAssembly } from './template/assembly.ts';
import { resolveTemplate } from './template/template.ts';
import { tellUnknownTypes } from './template/types.ts';

const root = join(import.meta.dirname, '../..');
const region = 'eu-west-3';

/** How a part ends: in good order, or as a kill would end it. */
type Ending = { stop(): unknown; kill(): unknown };

/** Runs the application's own templates on this machine. Rejects with a LocalFault when a person has to do something. */
export async function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  const endings: Ending[] = [];
  const end = async (how: keyof Ending) => {
    // What was started last depends on what was started before it.
    for (const ending of endings.splice(0).toReversed()) await ending[how]();
  };
  try {
    return await start(options, endings, end);
  } catch (thrown) {
    await end('stop');
    throw thrown;
  }
}

async function start(
  { home: directory = root, fresh = false, port = 0, speed = 1, ...options }: LocalCloudOptions,
  endings: Ending[],
  end: (how: keyof Ending) => Promise<void>,
): Promise<LocalCloud> {
  const log = makeLog(options.verbosity ?? 'warnings', options.write ?? console.log);
  const timed = async <T>(part: string, work: () => T): Promise<Awaited<T>> => {
    const begun = performance.now();
    const result = await work();
    options.onProgress?.(part, performance.now() - begun);
    return result;
  };
  const take = (listener: Listener): Listener => {
    endings.push({ stop: listener.close, kill: listener.close });
    return listener;
  };

  const api = take(await listen(port));
  const home = await openHome(directory, fresh);
  endings.push({ stop: home.release, kill: home.abandon });
  const clock = startClock(home.path('clock.json'));
  endings.push(clock);

  // Java and the synthesis are processes of their own: our parts come up meanwhile.
  const dynamodb = await startDynamoDbLocal(home.path('dynamodb'));
  endings.push(dynamodb);
  const { endpoint } = dynamodb;
  const dynamodbUp = timed('DynamoDB', () => dynamodb.up);
  dynamodbUp.catch(() => undefined);
  const synthesising = timed('templates', async () => options.assembly ?? synthesise(root));
  synthesising.catch(() => undefined);
  // The interpreter takes half a second to load.
  const loading = import('./step-functions/machines.ts');

  const mailPort = port === 0 ? 0 : port + 1;
  const mail = await timed('mail', () => startMail({ file: home.path('mail.jsonl'), now: clock.now, port: mailPort }));
  endings.push({ stop: mail.stop, kill: mail.stop });
  const accountsServer = take(await listenNear(port === 0 ? 0 : port + 2));
  const previewServer = take(await listenNear(port === 0 ? 0 : port + 3));
  previewServer.answer(answerPreview);
  const bucketServer = take(await listen(0));
  const executionServer = take(await listen(0));

  // A missing Java is told at once, not after the synthesis.
  const assembly = await Promise.race([synthesising, dynamodbUp.then(() => synthesising)]);
  const template = resolveTemplate(readAssembly(assembly), {
    region,
    account: '000000000000',
    api: api.url,
    accounts: accountsServer.url,
  });
  tellUnknownTypes(template, log);
  const accounts = await timed('accounts', () =>
    openAccounts({
      template,
      folder: home.path('accounts'),
      url: accountsServer.url,
      sendMail: (message) => mail.add({ from: 'no-reply@cognito.local', ...message }),
    }),
  );
  accountsServer.answer(accounts.answer);
  bucketServer.answer(makeBuckets(template, home.path('buckets')));

  const environment = {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_SFN: executionServer.url,
    AWS_ENDPOINT_URL_SESV2: mail.url,
    AWS_ENDPOINT_URL_S3: bucketServer.url,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: accountsServer.url,
    LOCAL_LOGINS: `${accountsServer.url}/logins.json`,
  };
  const gates = await openGates(template, environment, log);
  endings.push({ stop: gates.close, kill: gates.close });
  const functions = startFunctions({
    template,
    environment: { ...environment, ...gates.endpoints },
    clock: clock.shared,
    bootstrap: home.path('worker.mjs'),
    log,
  });
  endings.push({ stop: functions.stop, kill: functions.stop });

  const executions = openExecutions(home.path('executions.jsonl'), clock.now);
  endings.push({ stop: executions.close, kill: executions.close });
  const machines = await timed('state machines', async () => {
    const { makeMachines } = await loading;
    return makeMachines({ template, executions, clock, speed, invoke: functions.invoke });
  });
  executionServer.answer(serveAws(stepFunctionsOperations(machines, executions), executions.list));
  const answer = makeApi({ template, functions, keys: accounts.keys, log });

  await dynamodbUp;
  const streams = await timed('tables', () => makeTables(template, endpoint));
  if (answer !== undefined) api.answer(answer);
  const deadLetters = openDeadLetters(home.path('dead-letters'));
  const folder = home.path('streams');
  const mappings = startMappings({ template, endpoint, streams, functions, deadLetters, folder, log });
  endings.push({ stop: mappings.stop, kill: mappings.stop });
  const stopSchedules = startSchedules({ template, functions, deadLetters, clock, log });
  endings.push({ stop: stopSchedules, kill: stopSchedules });
  const rules = startRules({ template, functions, deadLetters, log });
  endings.push({ stop: rules.stop, kill: rules.stop });
  executions.onEnd((execution) => rules.publish(statusChange(execution)));
  mail.onSent(makeFeedback({ template, publish: rules.publish, now: clock.now }));

  const cloud: LocalCloud = {
    apiUrl: api.url,
    inboxUrl: mail.url,
    mailPreviewUrl: previewServer.url,
    accountsUrl: accountsServer.url,
    folder: home.folder,
    clock,
    environment,
    outputs: template.outputs(),
    functionNames: functions.names,
    invoke: functions.invoke,
    tokenFor: accounts.tokenFor,
    createLogin: accounts.create,
    logins: accounts.list,
    emails: mail.emails,
    executions: executions.list,
    deadLetters: deadLetters.read,
    memory: () => measureMemory(dynamodb.pid),
    failed: dynamodb.failed,
    stop: () => end('stop'),
    kill: () => end('kill'),
  };
  const { firstRun } = options;
  if (firstRun !== undefined) await timed('first run', () => firstRun(cloud));
  // Only now: at a day a second the start itself would take weeks.
  clock.run(speed);
  return cloud;
}
