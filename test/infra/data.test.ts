import { describe, expect, it } from 'vitest';
import { indexes, indexKeys } from '../../shared/adapters/dynamo/table.ts';
import { Role } from '../../shared/domain/actors.ts';
import { resolved, synthesised } from './synthesised.ts';

describe('by default', async () => {
  const { all, only, data, service } = await synthesised();
  const table = only('AWS::DynamoDB::GlobalTable');

  it('protects the table and can turn it back to any second of 35 days', () => {
    expect(table.DeletionPolicy).toBe('Retain');
    expect(table.Properties).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      SSESpecification: { SSEEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        },
      ],
    });
  });

  it('has the indexes that the store asks for, each with the card', () => {
    expect(table.Properties['GlobalSecondaryIndexes']).toEqual(
      indexes.map((index) => ({
        IndexName: index,
        KeySchema: [
          { AttributeName: indexKeys(index).partition, KeyType: 'HASH' },
          { AttributeName: indexKeys(index).sort, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['card'] },
      })),
    );
  });

  it('shows no bucket to the public, talks TLS only and keeps every version of evidence', () => {
    for (const [, bucket] of all('AWS::S3::Bucket')) {
      expect(bucket.DeletionPolicy).toBe('Retain');
      expect(bucket.Properties).toMatchObject({
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true },
      });
    }
    for (const [, policy] of all('AWS::S3::BucketPolicy'))
      expect(JSON.stringify(policy)).toContain('{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"');
    const evidence = all('AWS::S3::Bucket').find(([id]) => id.startsWith('EvidenceBucket'));
    expect(evidence?.[1].Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LoggingConfiguration: {},
    });
    expect(JSON.stringify(evidence?.[1].Properties['LifecycleConfiguration'])).not.toContain('Expiration');
  });

  it('lets nobody sign up, and asks everybody for a second factor and a long password', () => {
    const pool = only('AWS::Cognito::UserPool');
    expect(pool.DeletionPolicy).toBe('Retain');
    expect(pool.Properties).toMatchObject({
      DeletionProtection: 'ACTIVE',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: true, RequireNumbers: true } },
    });
    expect(pool.Properties['Schema']).toContainEqual(expect.objectContaining({ Name: 'organisation', Mutable: false }));
  });

  it('has a group for every role of a person', () => {
    const groups = all('AWS::Cognito::UserPoolGroup').map(([, { Properties }]) => Properties['GroupName']);
    expect(groups).toEqual(Role.options.filter((role) => role !== 'system'));
  });

  it('logs people in by code and SRP, and lets nobody write their own organisation', () => {
    expect(only('AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      WriteAttributes: ['email'],
    });
  });

  it('holds no secret', () => {
    const text = JSON.stringify([data.toJSON(), service.toJSON()]);
    expect(text).not.toMatch(/AKIA|ASIA|BEGIN [A-Z ]*PRIVATE KEY|ghp_|xox[bp]-|"(?=[^"]*[/+])[A-Za-z0-9/+]{40}"/);
    expect(text).not.toMatch(/"[^"]*(password|secret|apikey|token)"\s*:\s*"[^"]{12,}"/i);
  });
});

it('encrypts cases and evidence with a key of its own when asked', async () => {
  const { only, all } = await synthesised({ customerKey: 'true', region: 'eu-west-3' });
  expect(only('AWS::KMS::Key').Properties).toMatchObject({ EnableKeyRotation: true });
  expect(JSON.stringify(only('AWS::DynamoDB::GlobalTable').Properties)).toContain('KMSMasterKeyId');
  const evidence = all('AWS::S3::Bucket').find(([id]) => id.startsWith('EvidenceBucket'));
  expect(JSON.stringify(evidence?.[1].Properties['BucketEncryption'])).toContain('aws:kms');
});

it('can be thrown away when it is only a try-out', async () => {
  const { only } = await synthesised({ disposable: 'true' });
  expect(only('AWS::DynamoDB::GlobalTable').DeletionPolicy).toBe('Delete');
  expect(only('AWS::Cognito::UserPool').Properties['DeletionProtection']).toBe('INACTIVE');
});

describe('the DNS of mail', () => {
  const from = 'bounce.suivi.example';
  const settings = { sender: 'no-reply@suivi.example', operator: 'ops@suivi.example' };
  const expected = [
    [from, 'MX', '10 feedback-smtp.<region>.amazonses.com'],
    [from, 'TXT', '"v=spf1 include:amazonses.com -all"'],
    ['_dmarc.suivi.example', 'TXT', '"v=DMARC1; p=quarantine; adkim=s; aspf=r; rua=mailto:ops@suivi.example"'],
  ];
  /** A value with its references as words. */
  const plain = (value: unknown): string =>
    typeof value === 'string' ? value : resolved(value).replaceAll('AWS--Region', '<region>');

  it('is put out for whoever runs it: signatures, bounces, SPF and DMARC', async () => {
    const { data: stack, only, all } = await synthesised(settings);
    expect(only('AWS::SES::EmailIdentity').Properties).toMatchObject({
      MailFromAttributes: { MailFromDomain: from, BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    });
    const outputs = Object.entries(stack.findOutputs('*') as Record<string, { Value: unknown }>)
      .filter(([name]) => name.startsWith('MailDns'))
      .map(([, { Value }]) => plain(Value));
    expect(outputs).toHaveLength(6);
    expect(outputs).toEqual(expect.arrayContaining(expected.map((record) => record.join(' '))));
    expect(outputs.filter((output) => output.includes(' CNAME '))).toHaveLength(3);
    expect(all('AWS::Route53::RecordSet')).toEqual([]);
  });

  it('is made in the hosted zone that is given', async () => {
    const { all } = await synthesised({ ...settings, mailZone: 'Z0123456789ABCDEFGHIJ' });
    const records = all('AWS::Route53::RecordSet').map(([, { Properties }]) => Properties);
    expect(records).toHaveLength(6);
    for (const record of records) expect(record).toMatchObject({ HostedZoneId: 'Z0123456789ABCDEFGHIJ', TTL: '1800' });
    const made = records.map(({ Name, Type, ResourceRecords }) => [
      plain(Name),
      Type,
      plain((ResourceRecords as unknown[])[0]),
    ]);
    expect(made).toEqual(expect.arrayContaining(expected));
    expect(made.filter(([, type]) => type === 'CNAME')).toHaveLength(3);
  });

  it('asks nobody for reports whose domain would have to consent', async () => {
    const { data: stack } = await synthesised({ ...settings, operator: 'ops@elsewhere.example' });
    expect(JSON.stringify(stack.findOutputs('MailDnsDmarc'))).not.toContain('rua');
  });
});
