import * as z from 'zod/mini';
import type { Template } from '../template/template.ts';
import type { Cognito } from './cognito.ts';

const PoolProperties = z.object({
  UserPoolName: z.optional(z.string()),
  UsernameAttributes: z.optional(z.array(z.string())),
  Policies: z.optional(z.record(z.string(), z.unknown())),
  Schema: z._default(
    z.array(
      z.object({
        Name: z.string(),
        AttributeDataType: z._default(z.string(), 'String'),
        Mutable: z._default(z.boolean(), true),
        Required: z._default(z.boolean(), false),
      }),
    ),
    [],
  ),
});
const GroupProperties = z.object({ GroupName: z.string(), UserPoolId: z.string() });
const ClientProperties = z.looseObject({ UserPoolId: z.string(), ClientName: z.optional(z.string()) });

/** What the pools hold beyond the attributes that every pool has. */
const standard = new Set(['email', 'name', 'phone_number', 'given_name', 'family_name', 'locale', 'zoneinfo']);

/** Makes the template's pools, groups and clients, or brings those of an earlier start up to date. */
export async function makePools(template: Template, { pools, context }: Cognito): Promise<void> {
  const now = new Date();
  const there = new Set((await pools.listUserPools(context)).map(({ Id }) => Id));
  for (const { name: id, properties } of template.ofType('AWS::Cognito::UserPool', PoolProperties)) {
    const { UserPoolName: name, UsernameAttributes, Policies, Schema } = properties;
    if (!there.has(id)) await pools.createUserPool(context, { Id: id });
    const pool = await pools.getUserPool(context, id);
    const attributes = (pool.options['SchemaAttributes'] ?? []) as { Name: string }[];
    const custom = Schema.filter((attribute) => !standard.has(attribute.Name)).map((attribute) => ({
      ...attribute,
      Name: `custom:${attribute.Name}`,
    }));
    const names = new Set(custom.map(({ Name }) => Name));
    await pool.updateOptions(context, {
      ...pool.options,
      ...(name !== undefined && { Name: name }),
      ...(UsernameAttributes !== undefined && { UsernameAttributes }),
      ...(Policies !== undefined && { Policies }),
      SchemaAttributes: [...attributes.filter(({ Name }) => !names.has(Name)), ...custom],
      // The template may ask for a second factor of everybody. Locally a login has to work without a telephone.
      MfaConfiguration: 'OPTIONAL',
    });
  }
  for (const { properties } of template.ofType('AWS::Cognito::UserPoolGroup', GroupProperties)) {
    const pool = await pools.getUserPool(context, properties.UserPoolId);
    const groups = await pool.listGroups(context);
    if (!groups.some(({ GroupName }) => GroupName === properties.GroupName))
      await pool.saveGroup(context, { GroupName: properties.GroupName, CreationDate: now, LastModifiedDate: now });
  }
  for (const { id, name, properties } of template.ofType('AWS::Cognito::UserPoolClient', ClientProperties)) {
    const pool = await pools.getUserPool(context, properties.UserPoolId);
    await pool.saveAppClient(context, {
      ...properties,
      ClientId: name,
      ClientName: properties.ClientName ?? id,
      CreationDate: now,
      LastModifiedDate: now,
    });
  }
}
