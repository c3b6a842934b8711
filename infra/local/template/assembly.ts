import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { LocalFault, messageOf } from '../fault.ts';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z.optional(z.object({ templateFile: z.optional(z.string()), stackName: z.optional(z.string()) })),
    }),
  ),
});

const Assets = z.object({ files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })) });

const StackTemplate = z.object({
  Parameters: z._default(z.record(z.string(), z.object({ Default: z.optional(z.unknown()) })), {}),
  Mappings: z._default(z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))), {}),
  Conditions: z._default(z.record(z.string(), z.unknown()), {}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Condition: z.optional(z.string()),
      Properties: z._default(z.record(z.string(), z.unknown()), {}),
    }),
  ),
  Outputs: z._default(
    z.record(z.string(), z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.unknown() })) })),
    {},
  ),
});

/** One stack of the application as CloudFormation would get it. */
export type Stack = z.infer<typeof StackTemplate> & { name: string };

export type Assembly = {
  stacks: readonly Stack[];
  /** Folder of an asset by the hash in a function's `S3Key`. */
  assets: ReadonlyMap<string, string>;
};

/** Reads what `cdk synth` wrote to a folder; a file that is missing or malformed is a LocalFault. */
export function readAssembly(folder: string): Assembly {
  const { artifacts } = read(folder, 'manifest.json', Manifest);
  const stacks: Stack[] = [];
  const assets = new Map<string, string>();
  for (const [name, { type, properties }] of Object.entries(artifacts)) {
    const file = properties?.templateFile;
    if (type !== 'aws:cloudformation:stack' || file === undefined) continue;
    stacks.push({ ...read(folder, file, StackTemplate), name: properties?.stackName ?? name });
    const { files } = read(folder, file.replace(/\.template\.json$/, '.assets.json'), Assets);
    for (const [hash, { source }] of Object.entries(files)) assets.set(hash, join(folder, source.path));
  }
  if (stacks.length === 0) throw new LocalFault(`No stack in ${folder}`);
  return { stacks, assets };
}

function read<T>(folder: string, file: string, schema: z.ZodMiniType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  } catch (thrown) {
    const first = thrown instanceof z.core.$ZodError ? thrown.issues[0] : undefined;
    const why = first === undefined ? messageOf(thrown) : `${first.path.join('.')}: ${first.message}`;
    throw new LocalFault(`The template is broken: ${file}: ${why}`);
  }
}
