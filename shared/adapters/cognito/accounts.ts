import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { PersonId } from '../../domain/ids.ts';
import type { Accounts, Person } from '../../ports.ts';

/** Accounts in a user pool whose user names are addresses. */
export function poolAccounts(userPoolId: string, client = new CognitoIdentityProviderClient()): Accounts {
  const attributesOf = async ({ email, organisation }: Omit<Person, 'id'>): Promise<AttributeType[] | undefined> => {
    const own = [
      { Name: 'email', Value: email },
      // Whoever answers the invitation has proved the address.
      { Name: 'email_verified', Value: 'true' },
      ...(organisation === undefined ? [] : [{ Name: 'custom:organisation', Value: organisation }]),
    ];
    const named = { UserPoolId: userPoolId, Username: email };
    try {
      const created = await client.send(
        new AdminCreateUserCommand({ ...named, UserAttributes: own, DesiredDeliveryMediums: ['EMAIL'] }),
      );
      return created.User?.Attributes;
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
      return (await client.send(new AdminGetUserCommand(named))).UserAttributes;
    }
  };
  return {
    invite: async (person) => {
      const attributes = await attributesOf(person);
      return PersonId.parse(attributes?.find(({ Name }) => Name === 'sub')?.Value);
    },

    join: async ({ email, role }) => {
      await client.send(new AdminAddUserToGroupCommand({ UserPoolId: userPoolId, Username: email, GroupName: role }));
    },
  };
}
