import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';

const Part = z.union([z.string(), z.object({ Ref: z.string() }), z.object({ 'Fn::ImportValue': z.string() })]);
const Arn = z.union([Part, z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(Part)]) })]);

/** The id of cdk-nag's finding about a resource with a `*`: it writes references as `<Name>`, imports as the name of the export. */
export function wildcardFinding(scope: Construct, resource: string): string {
  const arn = Arn.parse(Stack.of(scope).resolve(resource));
  const parts = typeof arn === 'object' && 'Fn::Join' in arn ? arn['Fn::Join'][1] : [arn];
  const text = parts.map((part) => {
    if (typeof part === 'string') return part;
    return 'Ref' in part ? `<${part.Ref}>` : part['Fn::ImportValue'];
  });
  return `AwsSolutions-IAM5[Resource::${text.join('')}]`;
}
