import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const portal = join(import.meta.dirname, '../../functions/portal');
const style = (name: string) => join(portal, 'style', name);

/** One face, two weights, the letters of our three languages. */
const fonts = ['arabic-400', 'arabic-600', 'latin-400', 'latin-600'].map(
  (name) => `ibm-plex-sans-arabic-${name}-normal.woff2`,
);

/** Writes what the portal's pages load into the folder beside its bundle. */
export async function bundleAssets(outdir: string): Promise<void> {
  await mkdir(outdir, { recursive: true });
  await build({
    entryPoints: [
      { in: join(portal, 'client/main.ts'), out: 'client' },
      { in: style('style.css'), out: 'style' },
    ],
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    // What telephones of five years ago run.
    target: ['chrome100', 'firefox100', 'safari15'],
    external: ['*.woff2'],
    charset: 'utf8',
    logLevel: 'error',
  });
  await copyFile(style('icon.svg'), join(outdir, 'icon.svg'));
  const folder = fileURLToPath(new URL('files/', import.meta.resolve('@fontsource/ibm-plex-sans-arabic/index.css')));
  await Promise.all(fonts.map(async (name) => copyFile(join(folder, name), join(outdir, name))));
}
