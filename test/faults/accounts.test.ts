import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUpdateUserAttributesCommand,
  CognitoIdentityProviderClient,
  TooManyRequestsException,
  UsernameExistsException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { poolAccounts } from '../../shared/adapters/cognito/accounts.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { organisation } from '../contracts/samples.ts';
import { metadata } from './mocked-table.ts';

const hind = {
  name: 'هند بنعلي',
  email: 'hind@example.org',
  language: 'ar',
  role: 'holder',
  organisation: organisation('yasmine'),
} as const;
const id = PersonId.parse('0c6f3f6e-7d0c-4b52-9a52-9f3b3f1c2d11');
const subject = [{ Name: 'sub', Value: '0c6f3f6e-7d0c-4b52-9a52-9f3b3f1c2d11' }];

function mocked() {
  const client = new CognitoIdentityProviderClient({ region: 'eu-west-1' });
  return { accounts: poolAccounts('pool-1', client), cognito: mockClient(client) };
}

describe('the user pool', () => {
  it('makes an account of what is known of a person', async () => {
    const { accounts, cognito } = mocked();
    cognito.on(AdminCreateUserCommand).resolves({ User: { Attributes: subject } });
    expect(await accounts.invite(hind)).toBe(subject[0]?.Value);
    expect(cognito.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toEqual({
      UserPoolId: 'pool-1',
      Username: 'hind@example.org',
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: [
        { Name: 'email', Value: 'hind@example.org' },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: 'هند بنعلي' },
        { Name: 'locale', Value: 'ar' },
        { Name: 'custom:organisation', Value: 'yasmine' },
      ],
    });
  });

  it('answers with the same person when she was invited before', async () => {
    const { accounts, cognito } = mocked();
    cognito.on(AdminCreateUserCommand).rejects(new UsernameExistsException(metadata));
    cognito.on(AdminGetUserCommand, { Username: hind.email }).resolves({ UserAttributes: subject });
    expect(await accounts.invite(hind)).toBe(subject[0]?.Value);
  });

  it('throws when the pool fails, and when it knows no key for a person', async () => {
    const { accounts, cognito } = mocked();
    cognito.on(AdminCreateUserCommand).rejectsOnce(new TooManyRequestsException(metadata)).resolves({ User: {} });
    await expect(accounts.invite(hind)).rejects.toThrow(TooManyRequestsException);
    await expect(accounts.invite(hind)).rejects.toThrow('Invalid input');
  });

  it('puts an account into the group of its role', async () => {
    const { accounts, cognito } = mocked();
    cognito.on(AdminAddUserToGroupCommand).resolves({});
    await accounts.join(hind);
    expect(cognito.commandCalls(AdminAddUserToGroupCommand)[0]?.args[0].input).toEqual({
      UserPoolId: 'pool-1',
      Username: 'hind@example.org',
      GroupName: 'holder',
    });
  });

  it('tells whose an address is, and that it is nobody’s', async () => {
    const { accounts, cognito } = mocked();
    cognito
      .on(AdminGetUserCommand)
      .resolvesOnce({ UserAttributes: subject })
      .rejectsOnce(new UserNotFoundException(metadata))
      .rejectsOnce(new TooManyRequestsException(metadata));
    expect(await accounts.find(hind.email)).toBe(id);
    expect(await accounts.find('nobody@example.org')).toBeUndefined();
    await expect(accounts.find(hind.email)).rejects.toThrow(TooManyRequestsException);
  });

  it('moves an account out of one group before it is in another, by its key', async () => {
    const { accounts, cognito } = mocked();
    await accounts.changeRole(id, 'coordinator', 'auditor');
    const account = { UserPoolId: 'pool-1', Username: id };
    expect(cognito.calls().map(({ args: [{ input }] }) => input)).toEqual([
      { ...account, GroupName: 'coordinator' },
      { ...account, GroupName: 'auditor' },
    ]);
    expect(cognito.commandCalls(AdminRemoveUserFromGroupCommand)).toHaveLength(1);
  });

  it('corrects what an account says of a person, and vouches for the address', async () => {
    const { accounts, cognito } = mocked();
    await accounts.correct({ ...hind, id });
    expect(cognito.commandCalls(AdminUpdateUserAttributesCommand)[0]?.args[0].input).toEqual({
      UserPoolId: 'pool-1',
      Username: id,
      UserAttributes: [
        { Name: 'email', Value: 'hind@example.org' },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: 'هند بنعلي' },
        { Name: 'locale', Value: 'ar' },
      ],
    });
  });

  it('closes and opens an account', async () => {
    const { accounts, cognito } = mocked();
    await accounts.deactivate(id);
    await accounts.reactivate(id);
    const account = { UserPoolId: 'pool-1', Username: id };
    expect(cognito.commandCalls(AdminDisableUserCommand)[0]?.args[0].input).toEqual(account);
    expect(cognito.commandCalls(AdminEnableUserCommand)[0]?.args[0].input).toEqual(account);
  });
});
