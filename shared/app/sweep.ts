import type { Page, PageRequest } from '../ports.ts';

/** Bounds a sweep: what is left over is first in the next one. */
export type Limits = { most: number; mayGoOn: () => boolean };

const pageSize = 50;

/**
 * Goes through a list page by page, one item after another. An item that throws is reported and does not stop the rest. Answers with how
 * many items were handled and how many failed; `stop` ends the sweep early.
 */
export async function sweep<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  handle: (item: T) => Promise<void | 'stop'>,
  { most, mayGoOn }: Limits,
  onFailure: (item: T, error: unknown) => void,
): Promise<{ handled: number; failed: number }> {
  let handled = 0;
  let failed = 0;
  let cursor: string | undefined;
  do {
    const page = await list({ limit: pageSize, cursor });
    for (const item of page.items) {
      if (handled >= most || !mayGoOn()) return { handled, failed };
      handled += 1;
      try {
        if ((await handle(item)) === 'stop') return { handled, failed };
      } catch (error) {
        failed += 1;
        onFailure(item, error);
      }
    }
    cursor = page.next;
  } while (cursor !== undefined);
  return { handled, failed };
}
