import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleAssets } from '../../infra/bundle/bundle-assets.ts';
import type * as gallery from './gallery.ts';
import type * as assets from '../../functions/portal/assets.ts';

const cache = join(import.meta.dirname, '../../node_modules/.cache/portal');

/** The gallery for programs that Node runs as they are: it does not read the pages' JSX. With the style, fonts and script that pages load. */
export async function loadGallery() {
  mkdirSync(cache, { recursive: true });
  await build({
    entryPoints: {
      gallery: join(import.meta.dirname, 'gallery.ts'),
      assets: join(import.meta.dirname, '../../functions/portal/assets.ts'),
    },
    outdir: cache,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  });
  const folder = join(cache, 'assets');
  await bundleAssets(folder);
  const address = (name: string): string => pathToFileURL(join(cache, `${name}.mjs`)).href;
  const { readAssets }: typeof assets = await import(address('assets'));
  const { openGallery, pagesOf, languages }: typeof gallery = await import(address('gallery'));
  return { openGallery, pagesOf, languages, assets: readAssets(folder) };
}
