import { join } from 'node:path';
import { buildSync } from 'esbuild';
import * as z from 'zod/mini';
import { LocalFault } from '../fault.ts';
import type { Log } from '../log.ts';
import type { Template } from '../template/template.ts';
import { type FunctionPool, startPool } from './pool.ts';

export type Functions = {
  names: readonly string[];
  /** Runs a function by its ARN or name; throws FunctionError when it fails. */
  invoke: (nameOrArn: string, event: unknown) => Promise<unknown>;
  warm: () => void;
  /** Tells whoever cares that some function has ended, whatever it did. */
  onEnd: (listener: () => void) => void;
  stop: () => Promise<void>;
};

const FunctionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().check(z.startsWith('nodejs')),
  Timeout: z._default(z.number(), 3),
  MemorySize: z._default(z.number(), 128),
  Environment: z._default(z.object({ Variables: z.record(z.string(), z.string()) }), { Variables: {} }),
});

export type FunctionsOptions = {
  template: Template;
  /** Region, secret and where the AWS SDK finds the local services. */
  environment: Readonly<Record<string, string>>;
  clock: SharedArrayBuffer;
  /** A file to write the workers' bootstrap to. */
  bootstrap: string;
  log: Log;
};

/** Runs every function of the template out of its built bundle, in workers, with the template's environment. */
export function startFunctions({ template, environment: shared, clock, bootstrap, log }: FunctionsOptions): Functions {
  bundleWorker(bootstrap);
  const listeners = new Set<() => void>();
  const pools = new Map<string, FunctionPool>();
  const names: string[] = [];
  for (const { name, arn, properties } of template.ofType('AWS::Lambda::Function', FunctionProperties)) {
    const { Handler, MemorySize: memory, Timeout: timeout, Environment, Code } = properties;
    const [module = '', handler = ''] = Handler.split('.');
    const file = join(template.assetFolder(Code.S3Key.replace(/\.zip$/, '')), `${module}.mjs`);
    const environment = {
      ...shared,
      ...lambdaEnvironment(name, memory),
      ...Environment.Variables,
    };
    const pool = startPool(
      { bootstrap, file, handler, name, arn, memory, environment, clock, timeout: timeout * 1000 },
      log,
    );
    names.push(name);
    pools.set(name, pool).set(arn, pool);
  }
  return {
    names,
    async invoke(nameOrArn, event) {
      const pool = pools.get(nameOrArn) ?? pools.get(byLastPart(names, nameOrArn) ?? '');
      if (pool === undefined) throw new LocalFault(`There is no function ${nameOrArn}; there are ${names.join(', ')}.`);
      try {
        return await pool.invoke(event);
      } finally {
        for (const listener of listeners) listener();
      }
    },
    warm: () => new Set(pools.values()).forEach((pool) => pool.warm()),
    onEnd: (listener) => void listeners.add(listener),
    async stop() {
      await Promise.all([...new Set(pools.values())].map((pool) => pool.stop()));
    },
  };
}

/** As one JavaScript file a worker starts in half the time and 10 MB less: it need not load what strips types. */
function bundleWorker(outfile: string): void {
  const entryPoint = join(import.meta.dirname, 'worker.ts');
  buildSync({ entryPoints: [entryPoint], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
}

/** What Lambda sets itself. */
function lambdaEnvironment(name: string, memory: number): Record<string, string> {
  return {
    // Whoever is called sees by it whose role this is.
    AWS_ACCESS_KEY_ID: name,
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    // The SDK would look for settings in the developer's own files otherwise.
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** `holder` for `mouakaba-holder`, as long as it is the only one. */
function byLastPart(names: readonly string[], part: string): string | undefined {
  const found = names.filter((name) => name.endsWith(`-${part}`));
  return found.length === 1 ? found[0] : undefined;
}
