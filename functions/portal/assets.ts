import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export type Asset = { body: Uint8Array<ArrayBuffer>; type: string };

/** What pages load beside themselves: style, fonts, a script, an icon; each under an address that changes with any of them. */
export type Assets = {
  addressOf(name: string): string;
  find(name: string): Asset | undefined;
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Reads the folder that stands beside the function's bundle. */
export function readAssets(folder: string): Assets {
  const files = readdirSync(folder).toSorted();
  const assets = new Map<string, Asset>(
    files.map((name) => [
      name,
      {
        body: Uint8Array.from(readFileSync(join(folder, name))),
        type: types[extname(name)] ?? 'application/octet-stream',
      },
    ]),
  );
  const hash = createHash('sha256');
  for (const { body } of assets.values()) hash.update(body);
  const version = hash.digest('hex').slice(0, 12);
  return { addressOf: (name) => `/assets/${version}/${name}`, find: (name) => assets.get(name) };
}
