import { expect, it } from 'vitest';
import { Sha256 } from '../../shared/domain/ids.ts';
import { instant, person } from './samples.ts';
import { onEveryStore } from './stores.ts';

const hash = (letter: string) => Sha256.parse(letter.repeat(64));
const someone = { name: 'Hind', email: 'hind@example.org', language: 'ar', role: 'holder', version: 1 } as const;

onEveryStore('the addresses of calendars', (empty) => {
  it('knows one per person, the newest', async () => {
    const { feeds } = await empty();
    expect(await feeds.find(person('hind'))).toBeUndefined();
    await feeds.save(person('hind'), { since: instant('2026-03-02'), hash: hash('a') });
    await feeds.save(person('asma'), { since: instant('2026-03-02'), hash: hash('b') });
    await feeds.save(person('hind'), { since: instant('2026-03-03'), hash: hash('c') });
    expect(await feeds.find(person('hind'))).toEqual({ since: instant('2026-03-03'), hash: hash('c') });
    expect(await feeds.find(person('asma'))).toEqual({ since: instant('2026-03-02'), hash: hash('b') });
  });

  it('knows none after it was revoked, until there is a new one', async () => {
    const { feeds } = await empty();
    await feeds.save(person('hind'), { since: instant('2026-03-02'), hash: hash('a') });
    await feeds.save(person('hind'), { since: instant('2026-03-03') });
    expect(await feeds.find(person('hind'))).toBeUndefined();
    await feeds.save(person('hind'), { since: instant('2026-03-04'), hash: hash('b') });
    expect(await feeds.find(person('hind'))).toEqual({ since: instant('2026-03-04'), hash: hash('b') });
  });

  it('changes nothing of the person', async () => {
    const { feeds, directory } = await empty();
    await directory.save({ id: person('hind'), ...someone });
    await feeds.save(person('hind'), { since: instant('2026-03-02'), hash: hash('a') });
    expect(await directory.find(person('hind'))).toEqual({ id: person('hind'), ...someone });
    expect((await directory.inRole('holder', { limit: 5 })).items).toHaveLength(1);
  });
});
