import type { Digest } from '../../domain/digest.ts';
import type { DigestStore } from '../../ports.ts';
import { copyOf, type Memory } from './memory.ts';

const keyOf = ({ to, kind, day }: Pick<Digest, 'to' | 'kind' | 'day'>): string => `${to}/${kind}/${day}`;

export function digestStore({ digests, weeksTold }: Memory): DigestStore {
  return {
    find: async (to, kind, day) => copyOf(digests.get(keyOf({ to, kind, day }))),

    add: async (digest) => {
      const kept = digests.get(keyOf(digest)) ?? copyOf(digest);
      digests.set(keyOf(digest), kept);
      return copyOf(kept);
    },

    isWeekTold: async (monday) => weeksTold.has(monday),

    markWeekTold: async (monday) => {
      weeksTold.add(monday);
    },
  };
}
