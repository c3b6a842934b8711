import { gzipSync } from 'node:zlib';
import { loadGallery } from '../portal/bundled.ts';
import { type Benchmark, type Figure, median, percentile } from './measurement.ts';

const renderings = 100;
/** As a warm function has them: compiled, and with the programme unpacked. */
const warmUp = 20;

/**
 * How long pages take to draw, and what they weigh as they travel. The API's answers are kept from a first time: what is measured is the
 * portal's own work, from reading the session to the last byte of the page.
 */
export const benchmark: Benchmark = {
  title: 'Pages of the portal: drawing them, and their weight',
  async measure() {
    const { openGallery, pagesOf, languages, assets } = await loadGallery();
    const { portal, visitors } = await openGallery({ assets });
    keepAnswers(portal.deps);
    const all: { page: string; p99: number; bytes: number }[] = [];
    const samples: number[] = [];
    for (const language of languages)
      for (const [role, visitor] of Object.entries(visitors)) {
        const browser = portal.browser(language);
        await browser.logIn(visitor);
        for (const { address } of pagesOf(role)) {
          for (let time = 0; time < warmUp; time += 1) await browser.get(address);
          const own: number[] = [];
          for (let time = 0; time < renderings; time += 1) {
            const begun = performance.now();
            await browser.get(address);
            own.push(performance.now() - begun);
          }
          samples.push(...own);
          const bytes = gzipSync(browser.page.html).length;
          all.push({ page: `${role} ${address} (${language})`, p99: percentile(own, 0.99), bytes });
        }
      }
    const slowest = all.toSorted((a, b) => b.p99 - a.p99)[0];
    const heaviest = all.toSorted((a, b) => b.bytes - a.bytes)[0];
    const loaded = ['style.css', 'client.js', 'icon.svg'].reduce(
      (sum, name) => sum + gzipSync(assets.find(name)?.body ?? new Uint8Array()).length,
      0,
    );
    return [
      { what: `drawing a page, median of ${all.length} pages`, value: median(samples), unit: 'ms' },
      { what: 'drawing a page, 99 of 100', value: percentile(samples, 0.99), unit: 'ms', aim: { atMost: 10 } },
      { what: 'the slowest page, 99 of 100', value: slowest?.p99 ?? Number.NaN, unit: 'ms', note: slowest?.page ?? '' },
      {
        what: 'the heaviest page, packed, with style and script',
        value: ((heaviest?.bytes ?? Number.NaN) + loaded) / 1024,
        unit: 'KiB',
        aim: { atMost: 60 },
        note: heaviest?.page ?? '',
      },
    ] satisfies Figure[];
  },
};

type Gallery = Awaited<ReturnType<Awaited<ReturnType<typeof loadGallery>>['openGallery']>>;
type Deps = Gallery['portal']['deps'];

/** Lets every question be asked of the API once. */
function keepAnswers(deps: Deps): void {
  const open = deps.api;
  const kept = new Map<string, unknown>();
  deps.api = (caller) => {
    const api = open(caller);
    const get: typeof api.get = async (name, path) => {
      const key = JSON.stringify([caller.token, caller.language, path]);
      if (!kept.has(key)) kept.set(key, await api.get(name, path));
      return kept.get(key) as Awaited<ReturnType<typeof api.get<typeof name>>>;
    };
    return { ...api, get };
  };
}
