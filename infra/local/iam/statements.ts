import * as z from 'zod/mini';
import { LocalFault } from '../fault.ts';
import type { Template } from '../template/template.ts';

const texts = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((value): readonly string[] => (typeof value === 'string' ? [value] : value)),
);
const test = z.record(z.string(), texts);

/** What a policy says; what it could say beside that is refused, since it would not be asked about here. */
const Statement = z.strictObject({
  Sid: z.optional(z.string()),
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: texts,
  Condition: z.optional(
    z.strictObject({
      StringEquals: z.optional(test),
      StringLike: z.optional(test),
      'ForAllValues:StringEquals': z.optional(test),
      'ForAllValues:StringLike': z.optional(test),
      Null: z.optional(test),
    }),
  ),
});
export type Statement = z.infer<typeof Statement>;

const PolicyProperties = z.object({
  Roles: z.array(z.string()),
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
});
const RoleProperties = z.object({
  /** Inline and managed policies, which the application does not use. */
  Policies: z.optional(z.array(z.never())),
  ManagedPolicyArns: z.optional(z.array(z.never())),
});
const FunctionProperties = z.object({ Role: z.optional(z.string()) });

/** What the role of each function may do, by the function's name; without a role, nothing. */
export function permissionsOf(template: Template): ReadonlyMap<string, readonly Statement[]> {
  const policies = template.ofType('AWS::IAM::Policy', PolicyProperties);
  const roles = new Map(template.ofType('AWS::IAM::Role', RoleProperties).map(({ arn, name }) => [arn, name]));
  return new Map(
    template.ofType('AWS::Lambda::Function', FunctionProperties).map(({ name, properties: { Role } }) => {
      const role = Role === undefined ? undefined : roles.get(Role);
      if (Role !== undefined && role === undefined)
        throw new LocalFault(`The template is broken: ${name} has the unknown role ${Role}.`);
      const own = policies.filter(({ properties: { Roles } }) => role !== undefined && Roles.includes(role));
      return [name, own.flatMap(({ properties: { PolicyDocument } }) => PolicyDocument.Statement)];
    }),
  );
}
