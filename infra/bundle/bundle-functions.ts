import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { environments, type FunctionName } from '../../functions/env.ts';
import { bundleAssets } from './bundle-assets.ts';
import { packedProgrammes, versionsOnly } from './plugins.ts';

const root = join(import.meta.dirname, '../..');
const standIn = (name: string) => join(root, 'infra/bundle/stand-ins', `${name}.ts`);

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
  // Arabic as it is: escaped, a letter takes six bytes instead of two.
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  alias: {
    '@aws-sdk/credential-provider-node': standIn('environment-credentials'),
    '@aws-sdk/middleware-endpoint-discovery': standIn('no-endpoint-discovery'),
    '@smithy/core/event-streams': standIn('no-event-streams'),
  },
  plugins: [packedProgrammes, versionsOnly],
  // Some dependencies are CommonJS and require Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'error',
} satisfies BuildOptions;

/**
 * Writes `<outdir>/<function>/index.mjs` for every function and tells the folder of each.
 *
 * One esbuild run for all of them, in this process, takes a second; NodejsFunction starts esbuild once per function and takes six.
 */
export async function bundleFunctions(outdir: string): Promise<(name: FunctionName) => string> {
  await build({
    ...lambdaBundle,
    entryPoints: functionNames.map((name) => ({ in: `functions/${name}/index.ts`, out: `${name}/index` })),
    outdir,
  });
  await bundleAssets(join(outdir, 'portal/assets'));
  return (name) => join(outdir, name);
}
