import { type ExportTable, writeCsv } from '../../shared/app/write-csv.ts';
import type { Reply, Route } from './route.ts';

type Listed = { items: readonly unknown[]; next?: string | undefined };
type ItemOf<List extends Listed> = List['items'][number];

type File = {
  /** What the file is called; behind the reference of the project, if it is of one. */
  name: string;
  /** What is taken away, as it stands in a sentence. */
  what: string;
  /** Where the list is in files, if not where it is read; with the same parameters. */
  path?: string;
};

/** A list that is read, to be taken away as a table for spreadsheets: each file is one page of it. Formulas are neutralised. */
export function asTable<Deps, List extends Listed>(
  list: Route<Deps, List>,
  { table, ...file }: File & { table: ExportTable<ItemOf<List>> },
): Route<Deps, string> {
  return asFile(list, 'csv', file, (items) => writeCsv(table, items));
}

/** The same as lines of JSON: an item a line, as it is read. */
export function asLines<Deps, List extends Listed>(list: Route<Deps, List>, file: File): Route<Deps, string> {
  return asFile(list, 'jsonl', file, (items) => items.map((item) => `${JSON.stringify(item)}\n`).join(''));
}

export function inBothFormats<Deps, List extends Listed>(
  list: Route<Deps, List>,
  file: File & { table: ExportTable<ItemOf<List>> },
): [Route<Deps, string>, Route<Deps, string>] {
  return [asTable(list, file), asLines(list, file)];
}

const formats = {
  csv: { answer: 'Table', as: 'for spreadsheets' },
  jsonl: { answer: 'Lines', as: 'as lines of JSON' },
} as const;

function asFile<Deps, List extends Listed>(
  list: Route<Deps, List>,
  gives: keyof typeof formats,
  { name, what, path = list.path }: File,
  written: (items: List['items']) => string,
): Route<Deps, string> {
  const { answer, as } = formats[gives];
  return {
    ...list,
    path: `${path}.${gives}`,
    gives,
    answer,
    summary: `Export ${what} ${as}`,
    handle: async (deps, call): Promise<Reply<string>> => {
      const reply = await list.handle(deps, call);
      if (!reply.ok) return reply;
      const { items, next } = reply.body;
      const { caseId } = call.parameters;
      const file = caseId === undefined ? name : `${caseId}-${name}`;
      return { ok: true, body: written(items), headers: fileHeaders(`${file}.${gives}`, next) };
    },
  };
}

/** A list as it is taken away, where that is not quite as it is read. */
export function withItems<Deps, List extends Listed, Item>(
  list: Route<Deps, List>,
  itemsOf: (read: List, parameters: Readonly<Record<string, string>>) => Item[],
): Route<Deps, { items: Item[]; next: string | undefined }> {
  return {
    ...list,
    handle: async (deps, call) => {
      const reply = await list.handle(deps, call);
      if (!reply.ok) return reply;
      const { body } = reply;
      return { ok: true, body: { items: itemsOf(body, call.parameters), next: body.next } };
    },
  };
}

/** What a file is called, and the cursor of the file after it. */
export function fileHeaders(name: string, next?: string): Record<string, string> {
  return {
    'content-disposition': `attachment; filename="${name}"`,
    ...(next !== undefined && { 'x-next-cursor': next }),
  };
}
