import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { buildApp } from '../../infra/synthesise.ts';

export type Properties = Record<string, unknown>;
export type Resource = { Type: string; Properties: Properties; DeletionPolicy?: string };

/** Both templates as they are deployed by default, or with the given settings. The folder goes with the test file. */
export async function synthesised(context: Record<string, unknown> = {}) {
  const outdir = mkdtempSync(join(tmpdir(), 'synthesis-'));
  afterAll(() => rmSync(outdir, { recursive: true }));
  const { data, service } = await buildApp({ outdir, context, checked: false });
  const templates = { data: Template.fromStack(data), service: Template.fromStack(service) };

  /** Every resource of a type in both stacks, by its logical id. */
  function all(type: string): [string, Resource][] {
    return [templates.data, templates.service].flatMap((template) =>
      Object.entries(template.findResources(type) as Record<string, Resource>),
    );
  }

  /** The one resource of a type. */
  function only(type: string): Resource {
    const [first, ...more] = all(type);
    if (first === undefined || more.length > 0) throw new Error(`${type}: expected one, found ${more.length}`);
    return first[1];
  }
  return { ...templates, all, only };
}

/** The text of a value in which every reference stands as a plausible value: `arn:…` for ARNs, `https://…` for endpoints, an id otherwise. */
export function resolved(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[intrinsic, argument] = ['', undefined]] = Object.entries(value as Record<string, unknown>);
  if (intrinsic === 'Fn::Join') return (argument as [string, unknown[]])[1].map(resolved).join('');
  const target = String(Array.isArray(argument) ? argument.at(-1) : argument);
  if (target.includes('ProviderURL')) return 'https://pool.example';
  if (target.endsWith('Endpoint')) return 'https://api.example';
  if (target === 'AWS::Partition') return 'aws';
  if (target.endsWith('Arn')) return `arn:aws:${target}`;
  return target.replaceAll(':', '-');
}
