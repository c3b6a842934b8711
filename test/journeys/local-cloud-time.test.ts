import { afterEach, expect, test } from 'vitest';
import { callAws } from '../../infra/local/aws-json.ts';
import { eventually, type Fixture, makeFixture } from '../local/fixture/cloud.ts';

const day = 86_400_000;
let fixture: Fixture;
afterEach(() => fixture.remove());

type Tick = { tick: { why: string }; at: string };
const ticks = () =>
  fixture.notes().flatMap((note) => ((note as Partial<Tick>).tick?.why === 'regular' ? [note as Tick] : []));

test('everything follows the programme’s clock: functions, waits, schedules, mails', async () => {
  fixture = makeFixture();
  const cloud = await fixture.start({ speed: 86_400 });
  const told = (await (await fetch(`${cloud.apiUrl}/public`)).json()) as { at: string; date: string };
  expect(Math.abs(Date.parse(told.at) - cloud.clock.now())).toBeLessThan(day);
  expect(Math.abs(Date.parse(told.date) - cloud.clock.now())).toBeLessThan(day);

  const begun = cloud.clock.now();
  await callAws(cloud.environment['AWS_ENDPOINT_URL_SFN'] ?? '', 'AWSStepFunctions.StartExecution', {
    stateMachineArn: cloud.outputs['MachineArn'],
    name: 'waiting',
    input: JSON.stringify({ patience: 2 * 86_400, fail: null }),
  });
  const ended = await eventually(() =>
    cloud.executions().find(({ name, status }) => name === 'waiting' && status !== 'RUNNING'),
  );
  expect(ended).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  expect(ended.stopped).toBeGreaterThanOrEqual(begun + 2 * day);

  await eventually(() => ticks().length >= 2);
  expect(ticks()[0]?.tick).toEqual({ why: 'regular' });
  const [first, second] = ticks().map(({ at }) => Date.parse(at));
  expect((second ?? 0) - (first ?? 0), 'a schedule runs at most every two seconds of the machine').toBeGreaterThan(day);

  await fetch(`${cloud.inboxUrl}/v2/email/outbound-emails`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'AWS4' },
    body: JSON.stringify({
      FromEmailAddress: 'a@example.org',
      Destination: { ToAddresses: ['b@example.org'] },
      Content: { Simple: { Subject: { Data: 'Hello' }, Body: { Text: { Data: 'There' } } } },
    }),
  });
  const sent = await eventually(() => cloud.emails()[0]);
  expect(Math.abs(sent.at * 1000 - cloud.clock.now())).toBeLessThan(day);

  await cloud.stop();
  const stopped = cloud.clock.now();
  const next = await fixture.start();
  expect(next.clock.now(), 'time never goes back').toBeGreaterThan(stopped - day);
  expect(next.emails().map(({ subject }) => subject)).toEqual(['Hello']);
});

test('time can be moved forward, and what comes due happens', async () => {
  fixture = makeFixture();
  const cloud = await fixture.start();
  await eventually(() => ticks().length === 1);
  await callAws(cloud.environment['AWS_ENDPOINT_URL_SFN'] ?? '', 'AWSStepFunctions.StartExecution', {
    stateMachineArn: cloud.outputs['MachineArn'],
    name: 'waiting',
    input: JSON.stringify({ patience: 28 * 86_400, fail: null }),
  });
  await eventually(() => fixture.notes().some(({ task }) => (task as { step?: string } | undefined)?.step === 'await'));
  cloud.clock.advance(29 * day);
  await eventually(() => cloud.executions()[0]?.status === 'FAILED');
  await eventually(() => ticks().length === 2);
  expect(Date.parse(ticks()[1]?.at ?? '') - Date.parse(ticks()[0]?.at ?? '')).toBeGreaterThan(29 * day);
});
