import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { environments, type FunctionName } from '../../functions/env.ts';

const root = join(import.meta.dirname, '../..');

/** The functions there are: a folder in `functions/` and a schema in `functions/env.ts` each. */
// oxlint-disable-next-line no-unsafe-type-assertion -- Object.keys forgets the type of the keys
export const functionNames = Object.keys(environments) as FunctionName[];

/** How everything that runs on Lambda is bundled. */
export const lambdaBundle = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // The ES module of a package before its CommonJS one: only that can be shaken.
  mainFields: ['module', 'main'],
  minify: true,
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  alias: {
    '@aws-sdk/credential-provider-node': join(root, 'infra/bundle/environment-credentials.ts'),
    '@smithy/core/event-streams': join(root, 'infra/bundle/no-event-streams.ts'),
  },
  // Some dependencies are CommonJS and require Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'error',
} satisfies BuildOptions;

/**
 * Writes `<outdir>/<function>/index.mjs` for every function and tells the folder of each.
 *
 * One esbuild run for all of them, in this process: NodejsFunction starts esbuild once per function.
 */
export function bundleFunctions(outdir: string): (name: FunctionName) => string {
  buildSync({
    ...lambdaBundle,
    entryPoints: functionNames.map((name) => ({ in: `functions/${name}/index.ts`, out: `${name}/index` })),
    outdir,
  });
  return (name) => join(outdir, name);
}
