import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { Role } from '../../shared/domain/actors.ts';
import type { Settings } from '../environments.ts';
import type { AppFunction } from './app-function.ts';

/** Who can log in. Nobody signs up by themselves: an administrator invites, into one group and one organisation. */
export class Accounts extends Construct {
  readonly pool: UserPool;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: settings.name,
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      // Immutable: what a person may see hangs on it. Whoever changes employer gets a new account.
      customAttributes: { organisation: new StringAttribute({ mutable: false, maxLen: 63 }) },
      // A new address counts only once it has been verified.
      keepOriginal: { email: true },
      // Required of everybody: `optional` leaves it to each person, and Cognito cannot require it of a group (docs/security.md).
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
        passwordHistorySize: 5,
      },
      userInvitation: {
        emailSubject: 'مواكبة · Mouakaba · votre accès, your access',
        emailBody: [
          '<p dir="rtl" lang="ar">لديك الآن حساب في مواكبة. اسم المستخدم: {username} — كلمة السر المؤقتة: {####}</p>',
          '<p lang="fr">Vous avez un compte Mouakaba. Identifiant : {username}, mot de passe provisoire : {####}</p>',
          '<p lang="en">You have a Mouakaba account. User name: {username}, temporary password: {####}</p>',
        ].join('\n'),
      },
      deletionProtection: !settings.disposable,
      removalPolicy: settings.disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    for (const role of Role.options.filter((name) => name !== 'system'))
      this.pool.addGroup(`Group-${role}`, { groupName: role });
    this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: settings.loginPrefix ?? settings.name },
      // The newer pages speak French; the classic ones only English.
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    Validations.of(this.pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason:
        'The Plus plan costs 0.02 USD per person and month for threat scores; every account is invited, has TOTP and a 12-character password.',
    });
  }

  /** May invite people into a group. */
  grantInvite(to: AppFunction): void {
    to.allow(
      ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminAddUserToGroup', 'cognito-idp:AdminGetUser'],
      [this.pool.userPoolArn],
    );
  }

  /** May correct what an account says of a person, and close and open it. */
  grantManage(to: AppFunction): void {
    to.allow(
      ['cognito-idp:AdminUpdateUserAttributes', 'cognito-idp:AdminDisableUser', 'cognito-idp:AdminEnableUser'],
      [this.pool.userPoolArn],
    );
  }

  /** May move an account from one group to another. */
  grantAppoint(to: AppFunction): void {
    to.allow(['cognito-idp:AdminAddUserToGroup', 'cognito-idp:AdminRemoveUserFromGroup'], [this.pool.userPoolArn]);
  }
}

/** The application people log in to: a public client with authorization code and PKCE, so that there is no secret to keep or to rotate. */
export class LoginClient extends Construct {
  readonly clientId: string;

  constructor(scope: Construct, id: string, { pool, origin }: { pool: UserPool; origin: string }) {
    super(scope, id);
    const client = new UserPoolClient(this, 'Client', {
      userPool: pool,
      generateSecret: false,
      // SRP is for API callers without a browser; the password never leaves their machine.
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${origin}/session/callback`],
        logoutUrls: [`${origin}/`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      // A working day; nobody logs in twice in one.
      refreshTokenValidity: Duration.hours(12),
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true, emailVerified: true })
        .withCustomAttributes('organisation'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    });
    this.clientId = client.userPoolClientId;
    new CfnManagedLoginBranding(this, 'Pages', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  }
}
