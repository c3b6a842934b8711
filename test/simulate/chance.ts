/** Draws lots by names: the same seed and name give the same lot, in whatever order they are drawn. */
export type Chance = {
  /** From 0 up to, but without, 1. */
  of: (...name: (string | number)[]) => number;
  /** Whether something of this probability happens. */
  isDrawn: (probability: number, ...name: (string | number)[]) => boolean;
  /** A whole number from one to another, both included. */
  between: (from: number, to: number, ...name: (string | number)[]) => number;
};

export function makeChance(seed: number): Chance {
  const of: Chance['of'] = (...name) => mixed(`${seed}/${name.join('/')}`) / 2 ** 32;
  return {
    of,
    isDrawn: (probability, ...name) => of(...name) < probability,
    between: (from, to, ...name) => from + Math.floor(of(...name) * (to - from + 1)),
  };
}

/** FNV-1a, and the finish of MurmurHash3, without which names that differ in their last letter would draw alike. */
function mixed(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
