import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'esbuild';
import * as z from 'zod/mini';

/**
 * A programme is plain data, in three languages far more than all our code. Packed it takes a seventh, also when issues add to it; unpacking
 * takes a cold start about as long as evaluating it would. Quality 9 of 11: the last 10 % take two seconds more.
 */
export const packedProgrammes: Plugin = {
  name: 'packed programmes',
  setup(build) {
    build.onLoad({ filter: /[\\/]shared[\\/]programme[\\/][^\\/]+[\\/]programme\.ts$/ }, async ({ path }) => {
      const lines = Object.entries(Exports.parse({ ...(await import(path)) })).map(
        ([name, value]) => `export const ${name} = unpack('${pack(value)}');`,
      );
      return { contents: [unpack, ...lines].join('\n'), loader: 'js' };
    });
  },
};

const Exports = z.record(z.string(), z.unknown());

const unpack = `
import { brotliDecompressSync } from 'node:zlib';
const unpack = (text) => JSON.parse(brotliDecompressSync(Buffer.from(text, 'base64')).toString());`;

function pack(value: unknown): string {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return brotliCompressSync(JSON.stringify(value), options).toString('base64');
}

const Manifest = z.object({ version: z.string() });

/** A client of the SDK reads its own version from its package.json, and would take all of it along (2 KB each). */
export const versionsOnly: Plugin = {
  name: 'versions only',
  setup(build) {
    build.onLoad({ filter: /[\\/]@aws-sdk[\\/][^\\/]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = Manifest.parse(JSON.parse(await readFile(path, 'utf8')));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
