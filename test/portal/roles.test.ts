import { describe, expect, it } from 'vitest';
import { rows } from '../../functions/portal/pages/rows.ts';
import type { Actor } from '../../shared/domain/actors.ts';
import { adil, amina, asma, farid, hind } from '../domain/people.ts';
import { makePortal, tokenField } from './portal.ts';

const people: readonly Actor[] = [hind, asma, farid, adil, amina];

/** An address of a row that is well-formed, and of nothing that is there. */
const values: Readonly<Record<string, string>> = {
  caseId: 'FZ1-NOWHERE',
  milestone: 'D1',
  version: '1',
  person: 'nobody',
  programme: 'nowhere',
  finding: 'F1',
  change: 'C1',
  sha256: '0'.repeat(64),
};
const addressOf = (path: string): string => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'x');

describe.each(people)('$role', (person) => {
  it('sees nothing of a page that is for others: 404, whatever is there, and nothing was asked of the API', async () => {
    const portal = makePortal();
    const asked: string[] = [];
    const { sendRaw } = portal.api;
    portal.api.sendRaw = async (actor, sent) => {
      asked.push(sent.path);
      return sendRaw(actor, sent);
    };
    const browser = portal.browser();
    await browser.logIn(person);
    await browser.get('/profile');
    const token = new RegExp(`name="${tokenField}" value="([^"]+)"`).exec(browser.page.html)?.[1] ?? '';
    expect(asked.splice(0)).not.toEqual([]);
    const foreign = rows.filter(({ roles }) => !roles.includes(person.role));
    expect(foreign.length).toBeGreaterThan(0);
    for (const { method, path } of foreign) {
      const address = addressOf(path);
      const page = await (method === 'GET' ? browser.get(address) : browser.post(address, { [tokenField]: token }));
      expect(`${page.status} ${method} ${path}`).toBe(`404 ${method} ${path}`);
    }
    expect(asked).toEqual([]);
  });
});

describe('administrators', () => {
  const own = rows.filter(({ roles }) => roles.includes('administrator')).map(({ path }) => path);

  it('have people, calendars and what everybody has, and nothing of projects', () => {
    expect(own.filter((path) => !/^\/(people|calendars|profile|administration-log)\b/.test(path))).toEqual([]);
  });

  it('share them with nobody else', () => {
    const managing = rows.filter(({ path }) => /^\/(people|calendars)\b/.test(path));
    expect(managing.length).toBeGreaterThan(0);
    for (const { roles } of managing) expect(roles).toEqual(['administrator']);
  });
});
