import type * as z from 'zod/mini';
import { LocalFault } from '../fault.ts';
import type { Assembly, Stack } from './assembly.ts';
import { noValue, resolve, type Scope } from './intrinsics.ts';
import { attributeOf, type Identity, nameOf, type Place, refOf } from './physical.ts';

/** A resource with every intrinsic function resolved and its properties checked by whoever runs it. */
export type Resource<Properties> = {
  /** Its key in the template. */
  id: string;
  /** What it is called in the running cloud, and what other resources get for `Ref`. */
  name: string;
  ref: string;
  /** Its ARN, where its type has one. */
  arn: string;
  properties: Properties;
};

export type Template = {
  place: Place;
  /** All resources of a type, over all stacks. A resource that lacks what the schema asks for is a LocalFault that names it. */
  ofType<T>(type: string, schema: z.ZodMiniType<T>): Resource<T>[];
  /** Folder of a function's code by the hash in its `S3Key`. */
  assetFolder: (hash: string) => string;
  /** The stacks' outputs by name. */
  outputs: () => Record<string, string>;
  /** The types that occur, with one resource of each. */
  types: () => ReadonlyMap<string, string>;
};

/** Makes the stacks' resources readable as they would be deployed at this place. */
export function resolveTemplate({ stacks, assets }: Assembly, place: Place): Template {
  const scopes = new Map(stacks.map((stack) => [stack.name, scopeOf(stack, stacks, place)]));
  const scopeFor = (stack: Stack) => scopes.get(stack.name) ?? scopeOf(stack, stacks, place);
  const all = stacks.flatMap((stack) => {
    const scope = scopeFor(stack);
    return Object.entries(stack.Resources)
      .filter(([, { Condition }]) => Condition === undefined || scope.condition(Condition))
      .map(([id, { Type: type, Properties: properties }]) => ({ stack, scope, id, type, properties }));
  });
  return {
    place,
    ofType: (type, schema) =>
      all
        .filter((resource) => resource.type === type)
        .map(({ stack, scope, id, properties }) => {
          const resolved = resolve(properties, scope) as Record<string, unknown>;
          const identity = { stack: stack.name, id, type, properties: resolved };
          return {
            id,
            name: nameOf(identity, place),
            ref: refOf(identity, place),
            arn: attributeOf(identity, 'Arn', place) ?? refOf(identity, place),
            properties: check(schema, resolved, identity),
          };
        }),
    assetFolder(hash) {
      const folder = assets.get(hash);
      if (folder === undefined) throw new LocalFault(`The template is broken: no asset ${hash}.`);
      return folder;
    },
    outputs() {
      const entries = stacks.flatMap((stack) =>
        Object.entries(stack.Outputs)
          // The CDK's own, by which one stack gets at another's resources.
          .filter(([name]) => !name.startsWith('ExportsOutput'))
          .map(([name, { Value }]) => [name, String(resolve(Value, scopeFor(stack)))] as const),
      );
      return Object.fromEntries(entries);
    },
    types: () => new Map(all.map(({ type, id }) => [type, id])),
  };
}

function scopeOf(stack: Stack, stacks: readonly Stack[], place: Place): Scope {
  const identity = (id: string): Identity | undefined => {
    const resource = stack.Resources[id];
    if (resource === undefined) return undefined;
    return { stack: stack.name, id, type: resource.Type, properties: plainTexts(resource.Properties, scope) };
  };
  const pseudo: Readonly<Record<string, unknown>> = {
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.account}:stack/${stack.name}/local`,
    'AWS::NoValue': noValue,
  };
  const scope: Scope = {
    ref(name) {
      if (name in pseudo) return pseudo[name];
      if (name in stack.Parameters) return stack.Parameters[name]?.Default ?? '';
      const found = identity(name);
      if (found === undefined) throw new LocalFault(`The template is broken: ${name} is not in ${stack.name}.`);
      return refOf(found, place);
    },
    attribute(id, attribute) {
      const found = identity(id);
      if (found === undefined) throw new LocalFault(`The template is broken: ${id} is not in ${stack.name}.`);
      const value = attributeOf(found, attribute, place);
      if (value === undefined)
        throw new LocalFault(
          `The template asks for ${attribute} of ${id} (${found.type}), which is not known locally.`,
        );
      return value;
    },
    importValue(name) {
      for (const other of stacks)
        for (const output of Object.values(other.Outputs)) {
          const otherScope = other === stack ? scope : scopeOf(other, stacks, place);
          if (output.Export !== undefined && resolve(output.Export.Name, otherScope) === name)
            return resolve(output.Value, otherScope);
        }
      throw new LocalFault(`The template is broken: ${stack.name} imports ${name}, which no stack exports.`);
    },
    condition(name) {
      if (!(name in stack.Conditions)) throw new LocalFault(`The template is broken: no condition ${name}.`);
      return resolve(stack.Conditions[name], scope) === true;
    },
    mapping: (map, first, second) => stack.Mappings[map]?.[first]?.[second],
  };
  return scope;
}

/** Names may be intrinsic functions themselves; the other properties are not needed to know what a resource is called. */
function plainTexts(properties: Readonly<Record<string, unknown>>, scope: Scope): Record<string, unknown> {
  const names = Object.entries(properties).filter(
    ([key]) => key.endsWith('Name') || key === 'Domain' || key === 'EmailIdentity',
  );
  return Object.fromEntries(names.map(([key, value]) => [key, resolve(value, scope)]));
}

function check<T>(schema: z.ZodMiniType<T>, properties: unknown, { id, type }: Identity): T {
  const result = schema.safeParse(properties);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new LocalFault(
    `The template is broken: ${id} (${type}), ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'malformed'}`,
  );
}
