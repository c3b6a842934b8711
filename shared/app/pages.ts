import type { Page, PageRequest } from '../ports.ts';

/** The items of all pages of a list, read one page after the other. */
export async function* itemsOf<T>(readPage: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page = await readPage({ limit: 200, cursor });
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}
