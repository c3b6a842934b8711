import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from '../../functions/portal/pages/rows.ts';
import { cast } from '../../infra/local/people.ts';
import { actorOf } from '../journeys/rehearse.ts';
import { addressesOf, openGallery, projects } from './gallery.ts';
import { type Page, tokenField } from './portal.ts';

type Gallery = Awaited<ReturnType<typeof openGallery>>;
let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});

const everythingIn = ({ api }: Gallery): string => JSON.stringify(Object.values(api.memory).map((kept) => [...kept]));
const ofProjects = rows.filter(({ path }) => path.includes('{caseId}')).map(({ method, path }) => ({ method, path }));
const sending = rows.filter(({ method }) => method === 'POST').map(({ path, roles }) => ({ path, roles }));

/** What the projects of the gallery are called, where they are, whose they are and who works on them. */
const secrets = ['Tawfik', 'Bouskoura', 'Yasmine', 'Nadia Berrada', ...Object.values(cast).map(({ name }) => name)];
const isOwn = (secret: string): boolean => secret === cast.izdihar.name;

/** Enough for every form to be understood. */
const sent = {
  reason: 'Because it has to be so.',
  do: 'submit',
  sha256: 'a'.repeat(64),
  'media-type': 'application/pdf',
  bytes: '10',
};

describe('a holder of another organisation', () => {
  const enter = async () => {
    const visitor = gallery.portal.browser();
    await visitor.logIn(actorOf('izdihar'));
    const token = /name="form-token" value="([^"]+)"/.exec((await visitor.get('/projects')).html)?.[1] ?? '';
    const ask = async (method: 'GET' | 'POST', address: string): Promise<Page> =>
      method === 'GET'
        ? visitor.get(address)
        : visitor.send(address, {
            method,
            headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams({ ...sent, [tokenField]: token }).toString(),
          });
    return { visitor, ask };
  };

  it.each(ofProjects)(
    'learns of $method $path no more than of a project that is not there',
    async ({ method, path }) => {
      const { ask } = await enter();
      const before = everythingIn(gallery);
      for (const address of addressesOf(path)) {
        const page = await ask(method, address);
        expect(page.status).toBe(404);
        expect(secrets.filter((secret) => !isOwn(secret) && page.html.includes(secret))).toEqual([]);
        const [caseId = ''] = Object.values(projects).filter((id) => address.includes(id));
        const made = await ask(method, address.replace(caseId, 'FZ1-NOT-THERE'));
        expect(page.html.replaceAll(caseId, 'FZ1-NOT-THERE')).toBe(made.html);
        expect(page.location).toBe(made.location);
      }
      expect(everythingIn(gallery)).toBe(before);
    },
  );

  it('is kept from what its own people see', async () => {
    const visitor = gallery.portal.browser();
    await visitor.logIn(actorOf('yasmine'));
    const { html } = await visitor.get(`/cases/${projects.built}`);
    for (const secret of ['Tawfik', 'Bouskoura', 'Yasmine']) expect(html).toContain(secret);
  });

  it('finds nothing of it on any page that is for every holder', async () => {
    const { visitor } = await enter();
    for (const { path } of rows.filter((row) => row.method === 'GET' && !row.path.includes('{'))) {
      const { html } = await visitor.get(path);
      expect(secrets.filter((secret) => !isOwn(secret) && html.includes(secret))).toEqual([]);
      for (const caseId of Object.values(projects)) expect(html).not.toContain(caseId);
    }
  });
});

describe('a form without the token of its session', () => {
  it.each(sending)('is refused at $path, whoever sends it, and nothing happens', async ({ path, roles }) => {
    const before = everythingIn(gallery);
    for (const role of roles) {
      const visitor = gallery.portal.browser();
      const actor = gallery.visitors[role];
      if (actor === undefined) throw new Error(role);
      await visitor.logIn(actor);
      for (const address of addressesOf(path))
        for (const made of [{}, { [tokenField]: '' }, { [tokenField]: crypto.randomUUID() }])
          expect((await visitor.post(address, { ...sent, ...made })).status).toBe(403);
    }
    expect(everythingIn(gallery)).toBe(before);
  });
});
