import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib/core';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { bundleFunctions } from './bundle/bundle-functions.ts';
import { readSettings } from './environments.ts';
import { featureFlags } from './feature-flags.ts';
import { DataStack } from './stacks/data.ts';
import { ServiceStack } from './stacks/service.ts';

export type SynthesisOptions = {
  /** Where the templates and bundles go; without it CDK_OUTDIR, else a temporary folder. */
  outdir?: string;
  /** Settings as `cdk -c` would give them, see `Settings`. */
  context?: Readonly<Record<string, unknown>>;
  /**
   * Whether cdk-nag and CloudFormation's own rules are asked; the templates are the same without. Only the local cloud
   * goes without: they take three quarters of the time, and it deploys nothing.
   */
  checked?: boolean;
};

/** The whole application, before it is written out. Throws when a setting is unknown or malformed. */
export async function buildApp({ outdir, context, checked = true }: SynthesisOptions = {}) {
  const app = new App({
    ...(outdir !== undefined && { outdir }),
    context: { ...featureFlags, ...context },
    builtinCloudFormationValidation: checked,
  });
  const settings = readSettings(app.node.getAllContext());
  const env = {
    ...(settings.account !== undefined && { account: settings.account }),
    ...(settings.region !== undefined && { region: settings.region }),
  };
  const data = new DataStack(app, `${settings.name}-data`, { env, settings });
  const codeOf = await bundleFunctions(join(app.outdir, 'bundles'));
  const service = new ServiceStack(app, `${settings.name}-service`, { env, settings, data, codeOf });
  return { app, data, service };
}

/** Writes both templates and every bundle; needs no AWS account. Any finding of the checks fails it. */
export async function synthesise(options: SynthesisOptions = {}): Promise<CloudAssembly> {
  const { app } = await buildApp(options);
  if (options.checked !== false) {
    // Loaded only when it is asked: it takes as long to load as the rest of the CDK that we use.
    const { AwsSolutionsChecks } = await import('cdk-nag');
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
  }
  return app.synth();
}
