import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUpdateUserAttributesCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  UsernameExistsException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { PersonId } from '../../domain/ids.ts';
import type { Accounts, NewPerson } from '../../ports.ts';
import { patient } from '../patient.ts';

/**
 * The accounts of a user pool, in which the address of a person is her user name and every role is a group. Accounts that are there answer
 * to their person key too, which stays when the address changes.
 */
export function poolAccounts(userPoolId: string, client = new CognitoIdentityProviderClient(patient)): Accounts {
  const create = async (person: NewPerson): Promise<AttributeType[] | undefined> => {
    const { User } = await client.send(
      new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: person.email,
        UserAttributes: attributesOf(person),
        DesiredDeliveryMediums: ['EMAIL'],
      }),
    );
    return User?.Attributes;
  };
  const find = async (email: string): Promise<AttributeType[] | undefined> => {
    const user = await client.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: email }));
    return user.UserAttributes;
  };

  return {
    invite: async (person) => {
      try {
        return subjectOf(await create(person));
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        return subjectOf(await find(person.email));
      }
    },

    join: async ({ email, role }) => {
      await client.send(new AdminAddUserToGroupCommand({ UserPoolId: userPoolId, Username: email, GroupName: role }));
    },

    find: async (email) => {
      try {
        return subjectOf(await find(email));
      } catch (error) {
        if (error instanceof UserNotFoundException) return undefined;
        throw error;
      }
    },

    changeRole: async (id, from, to) => {
      const account = { UserPoolId: userPoolId, Username: id };
      // Out before in: in between she is nobody, and never two at once.
      await client.send(new AdminRemoveUserFromGroupCommand({ ...account, GroupName: from }));
      await client.send(new AdminAddUserToGroupCommand({ ...account, GroupName: to }));
    },

    correct: async ({ id, ...profile }) => {
      const UserAttributes = profileAttributes(profile);
      await client.send(new AdminUpdateUserAttributesCommand({ UserPoolId: userPoolId, Username: id, UserAttributes }));
    },

    deactivate: async (id) => {
      await client.send(new AdminDisableUserCommand({ UserPoolId: userPoolId, Username: id }));
    },

    reactivate: async (id) => {
      await client.send(new AdminEnableUserCommand({ UserPoolId: userPoolId, Username: id }));
    },
  };
}

/** An administrator vouches for the address: the invitation goes there, and who can read it can log in. */
function profileAttributes({ email, name, language }: Pick<NewPerson, 'email' | 'name' | 'language'>): AttributeType[] {
  return [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: name },
    { Name: 'locale', Value: language },
  ];
}

function attributesOf({ organisation, ...profile }: NewPerson): AttributeType[] {
  return [
    ...profileAttributes(profile),
    ...(organisation === undefined ? [] : [{ Name: 'custom:organisation', Value: organisation }]),
  ];
}

function subjectOf(attributes: AttributeType[] | undefined): PersonId {
  return PersonId.parse(attributes?.find(({ Name }) => Name === 'sub')?.Value);
}
