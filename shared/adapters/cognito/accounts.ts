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

const patient = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
};

/** The accounts of a user pool, in which the address of a person is her user name and every role is a group. */
export function poolAccounts(userPoolId: string, client = new CognitoIdentityProviderClient(patient)): Accounts {
  const create = async (person: Omit<Person, 'id'>): Promise<AttributeType[] | undefined> => {
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
  };
}

/** An administrator vouches for the address: the invitation goes there, and who can read it can log in. */
function attributesOf({ email, name, language, organisation }: Omit<Person, 'id'>): AttributeType[] {
  return [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: name },
    { Name: 'locale', Value: language },
    ...(organisation === undefined ? [] : [{ Name: 'custom:organisation', Value: organisation }]),
  ];
}

function subjectOf(attributes: AttributeType[] | undefined): PersonId {
  return PersonId.parse(attributes?.find(({ Name }) => Name === 'sub')?.Value);
}
