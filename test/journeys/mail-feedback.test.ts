import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { MailSlot } from '../../shared/domain/mail-slot.ts';
import { clientOf } from '../../infra/local/demo/client.ts';
import { cast, firstAdministrator } from '../../infra/local/people.ts';
import { eventually, startTestCloud, tellOnFailure, type TestCloud } from './cloud.ts';

const caseId = 'FZ1-IZDIHAR';
const reason = 'The works were stopped by the authorities for a while.';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
}, 300_000);
afterAll(async () => {
  await world.end();
});

const Seen = z.object({
  stage: z.optional(z.string()),
  people: z.object({ owner: z.optional(z.string()), coordinator: z.optional(z.string()) }),
  contactProblems: z.array(z.object({ person: z.string(), duties: z.array(z.string()), why: z.string() })),
});
const read = async () => {
  const { body } = await world.theatre.as('fundManager').get(`/v1/coordinator/cases/${caseId}`);
  return Seen.parse(body);
};
const allMails = async () => {
  const { body } = await world.theatre.as('fundManager').get(`/v1/coordinator/cases/${caseId}/mails?limit=100`);
  return z.object({ items: z.array(MailSlot) }).parse(body).items;
};
const log = async (template: string) => (await allMails()).filter((slot) => slot.template === template);
const mailsTo = (email: string) =>
  world.cloud.emails().filter(({ destination, subject }) => destination.to.includes(email) && subject.includes(caseId));

it('an address that bounces is told to the coordinator, and once corrected gets what was missed', async () => {
  tellOnFailure(world);
  const admin = clientOf(world.cloud.apiUrl, () => world.cloud.tokenFor(firstAdministrator.email));
  const manager = world.theatre.as('fundManager');
  const { people } = await eventually('the first stage is entered', async () => {
    const seen = await read();
    return seen.stage === 'diagnosis' ? seen : undefined;
  });
  const { owner } = people;
  await eventually('what the opening told has arrived', async () => {
    const slots = await allMails();
    return slots.length > 0 && slots.every(({ state }) => state === 'delivered') ? true : undefined;
  });
  const correct = async (email: string) => {
    const { name, language } = cast.izdihar;
    const answer = await admin.put(`/v1/administration/people/${owner}/profile`, { name, language, email, reason });
    expect(answer.status).toBe(200);
  };

  await correct('fz.alaoui+bounce@izdihar.example');
  expect((await manager.post(`/v1/coordinator/cases/${caseId}/suspension`, { reason })).status).toBe(201);
  const { contactProblems } = await eventually('the bounce is heard of', async () => {
    const seen = await read();
    return seen.contactProblems.length > 0 ? seen : undefined;
  });
  expect(contactProblems).toMatchObject([{ person: owner, duties: ['owner', 'focal_point'], why: 'bounced' }]);
  const [told] = await eventually('the coordinator is told', async () => {
    const slots = await log('contact-unreachable');
    return slots.some(({ state }) => state === 'delivered') ? slots : undefined;
  });
  expect(told).toMatchObject({ to: people.coordinator, language: 'fr' });
  const [bounced] = (await log('suspended')).filter(({ to }) => to === owner);
  expect(bounced).toMatchObject({ state: 'bounced', why: 'permanent' });

  expect((await manager.post(`/v1/coordinator/cases/${caseId}/resumption`, { reason })).status).toBe(201);
  await eventually('nothing more goes there', async () =>
    (await log('resumed')).some(({ to, state }) => to === owner && state === 'undeliverable') ? true : undefined,
  );
  expect(mailsTo('fz.alaoui+bounce@izdihar.example')).toHaveLength(1);

  await correct('fz.alaoui.b@izdihar.example');
  await eventually('both mails arrive at the corrected address', async () =>
    [...(await log('suspended')), ...(await log('resumed'))]
      .filter(({ to }) => to === owner)
      .every(({ state }) => state === 'delivered')
      ? true
      : undefined,
  );
  expect(mailsTo('fz.alaoui.b@izdihar.example')).toHaveLength(2);
  expect((await read()).contactProblems).toEqual([]);
  expect(await log('contact-unreachable')).toHaveLength(1);
  expect(world.cloud.deadLetters()).toEqual({});
});

it('a mail that comes back for now, and a duty without an account, are told to the coordinator', async () => {
  tellOnFailure(world);
  const admin = clientOf(world.cloud.apiUrl, () => world.cloud.tokenFor(firstAdministrator.email));
  const manager = world.theatre.as('fundManager');
  const { owner, coordinator } = (await read()).people;
  const { name, language } = cast.izdihar;
  const email = 'fz.alaoui+softbounce@izdihar.example';
  const profile = `/v1/administration/people/${owner}/profile`;
  expect((await admin.put(profile, { name, language, email, reason })).status).toBe(200);
  expect((await manager.post(`/v1/coordinator/cases/${caseId}/suspension`, { reason })).status).toBe(201);
  const [missed] = await eventually('the coordinator is told of the mail', async () => {
    const slots = await log('contact-missed');
    return slots.some(({ state }) => state === 'delivered') ? slots : undefined;
  });
  expect(missed?.to).toBe(coordinator);
  expect((await read()).contactProblems).toEqual([]);

  const closed = await admin.post(`/v1/administration/people/${owner}/deactivation`, { reason });
  expect(closed.status).toBeLessThan(300);
  expect((await manager.post(`/v1/coordinator/cases/${caseId}/resumption`, { reason })).status).toBe(201);
  const [told] = await eventually('the coordinator is told of the account', async () => {
    const slots = await log('contact-closed');
    return slots.some(({ state }) => state === 'delivered') ? slots : undefined;
  });
  expect(told?.to).toBe(coordinator);
  expect((await read()).contactProblems).toMatchObject([{ person: owner, why: 'closed' }]);
  expect(world.cloud.deadLetters()).toEqual({});
});
