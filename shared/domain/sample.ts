import { createHash } from 'node:crypto';

/**
 * How a sample is drawn, so that anybody can draw it again: every member of the population has as its rank the SHA-256 (hexadecimal) of the
 * seed, a line feed and its key; of each stratum those with the lowest ranks are drawn. Strata share the size in proportion to theirs, what is
 * left of whole numbers going to the largest remainders, then by name.
 */
export const sampleMethod = 'sha256-rank-1';

export type Member<T> = { key: string; stratum: string; value: T };
export type Drawn<T> = Member<T> & { rank: string };

export type Sample<T> = {
  /** `digest`: SHA-256 of the keys in order, each followed by a line feed; the same population has the same. */
  population: { size: number; digest: string };
  strata: { stratum: string; size: number; drawn: number }[];
  /** In the order of their ranks. */
  items: Drawn<T>[];
};

/** Draws a sample: the same for the same seed, size and population, in whatever order its members come. */
export function drawSample<T>(
  members: readonly Member<T>[],
  { seed, size }: { seed: string; size: number },
): Sample<T> {
  const ranked = members.map((member) => ({ ...member, rank: sha256(`${seed}\n${member.key}`) })).toSorted(byRank);
  const strata = Map.groupBy(ranked, ({ stratum }) => stratum);
  const sizes = [...strata].map(([stratum, of]) => ({ stratum, size: of.length })).toSorted(byName);
  const shares = shared(sizes, Math.min(size, members.length));
  const keys = members.map(({ key }) => key).toSorted();
  return {
    population: { size: members.length, digest: sha256(keys.map((key) => `${key}\n`).join('')) },
    strata: sizes.map((one, index) => ({ ...one, drawn: shares[index] ?? 0 })),
    items: sizes.flatMap(({ stratum }, index) => (strata.get(stratum) ?? []).slice(0, shares[index])).toSorted(byRank),
  };
}

const byRank = (a: { rank: string }, b: { rank: string }): number => (a.rank < b.rank ? -1 : 1);
const byName = (a: { stratum: string }, b: { stratum: string }): number => (a.stratum < b.stratum ? -1 : 1);

/** How many each stratum gives, by largest remainders; in whole numbers throughout, so that every machine finds the same. */
function shared(strata: readonly { size: number }[], wanted: number): number[] {
  const total = strata.reduce((sum, { size }) => sum + size, 0);
  if (total === 0) return [];
  const whole = strata.map(({ size }) => Math.floor((size * wanted) / total));
  const left = wanted - whole.reduce((sum, share) => sum + share, 0);
  const next = strata
    .map(({ size }, index) => ({ index, remainder: (size * wanted) % total }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left);
  return whole.map((share, index) => share + (next.some((one) => one.index === index) ? 1 : 0));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
