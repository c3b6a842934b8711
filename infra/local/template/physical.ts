import { createHash } from 'node:crypto';

/** Where this template runs, and the addresses that AWS would only know after a deployment. */
export type Place = {
  region: string;
  account: string;
  /** Base URL of the HTTP API, and of the user pools' issuer. */
  api: string;
  accounts: string;
};

export type Identity = { stack: string; id: string; type: string; properties: Readonly<Record<string, unknown>> };

type Kind = {
  /** What the resource is called: from its properties, or a name like the one CloudFormation makes up. */
  name: (resource: Identity, place: Place) => string;
  /** What `Ref` gives when it is not the name. */
  ref?: (name: string, place: Place) => string;
  attributes: Readonly<Record<string, (name: string, place: Place) => string>>;
};

/** What `Ref` and `Fn::GetAtt` give for each type of resource that somebody can refer to. */
const kinds: Readonly<Record<string, Kind>> = {
  'AWS::DynamoDB::GlobalTable': table(),
  'AWS::DynamoDB::Table': table(),
  'AWS::Lambda::Function': { name: named('FunctionName'), attributes: { Arn: arn('lambda', 'function:') } },
  'AWS::StepFunctions::StateMachine': {
    name: named('StateMachineName'),
    ref: arn('states', 'stateMachine:'),
    attributes: { Arn: arn('states', 'stateMachine:'), Name: (name) => name },
  },
  'AWS::SQS::Queue': {
    name: named('QueueName'),
    ref: (name, { region, account }) => `https://sqs.${region}.amazonaws.com/${account}/${name}`,
    attributes: { Arn: arn('sqs', ''), QueueName: (name) => name },
  },
  'AWS::SNS::Topic': {
    name: named('TopicName'),
    ref: arn('sns', ''),
    attributes: { TopicArn: arn('sns', ''), TopicName: (name) => name },
  },
  'AWS::S3::Bucket': {
    // Bucket names are lower case everywhere.
    name: (resource) => text(resource.properties['BucketName']) ?? `${resource.stack}-${resource.id}`.toLowerCase(),
    attributes: {
      Arn: (name) => `arn:aws:s3:::${name}`,
      RegionalDomainName: (name, { region }) => `${name}.s3.${region}.amazonaws.com`,
    },
  },
  'AWS::Cognito::UserPool': {
    name: (resource, { region }) => `${region}_${digest(resource, 9)}`,
    attributes: {
      Arn: arn('cognito-idp', 'userpool/'),
      UserPoolId: (name) => name,
      ProviderName: (name, { region }) => `cognito-idp.${region}.amazonaws.com/${name}`,
      // Ours, not AWS's: the issuer has to be where its keys are.
      ProviderURL: (name, { accounts }) => `${accounts}/${name}`,
    },
  },
  'AWS::Cognito::UserPoolClient': {
    name: (resource) => digest(resource, 26),
    attributes: { ClientId: (name) => name },
  },
  'AWS::Cognito::UserPoolDomain': { name: named('Domain'), attributes: {} },
  'AWS::ApiGatewayV2::Api': {
    name: (resource) => digest(resource, 10),
    attributes: { ApiId: (name) => name, ApiEndpoint: (_name, { api }) => api },
  },
  'AWS::IAM::Role': {
    name: named('RoleName'),
    attributes: { Arn: (name, { account }) => `arn:aws:iam::${account}:role/${name}` },
  },
  'AWS::Logs::LogGroup': { name: named('LogGroupName'), attributes: { Arn: arn('logs', 'log-group:') } },
  'AWS::SES::ConfigurationSet': { name: named('Name'), attributes: {} },
  'AWS::SES::EmailIdentity': { name: named('EmailIdentity'), attributes: dkimTokens() },
};

/** What the resource is called in the running cloud. */
export function nameOf(resource: Identity, place: Place): string {
  return (kinds[resource.type]?.name ?? named('Name'))(resource, place);
}

export function refOf(resource: Identity, place: Place): string {
  const name = nameOf(resource, place);
  return kinds[resource.type]?.ref?.(name, place) ?? name;
}

/** The value of an attribute; undefined when nothing local knows it. */
export function attributeOf(resource: Identity, attribute: string, place: Place): string | undefined {
  return kinds[resource.type]?.attributes[attribute]?.(nameOf(resource, place), place);
}

function table(): Kind {
  return {
    name: named('TableName'),
    attributes: {
      Arn: arn('dynamodb', 'table/'),
      StreamArn: (name, place) => `${arn('dynamodb', 'table/')(name, place)}/stream/local`,
    },
  };
}

/** The three CNAMEs by which SES proves that it may sign. */
function dkimTokens(): Kind['attributes'] {
  return Object.fromEntries(
    [1, 2, 3].flatMap((number) => [
      [`DkimDNSTokenName${number}`, (name: string) => `local${number}._domainkey.${name}`],
      [`DkimDNSTokenValue${number}`, () => `local${number}.dkim.amazonses.com`],
    ]),
  );
}

function arn(service: string, prefix: string) {
  return (name: string, { region, account }: Place) => `arn:aws:${service}:${region}:${account}:${prefix}${name}`;
}

function named(property: string) {
  return ({ stack, id, properties }: Identity) => text(properties[property]) ?? `${stack}-${id}`;
}

/** Made-up ids stay the same from start to start. */
function digest({ stack, id }: Identity, length: number): string {
  return createHash('sha256').update(`${stack}/${id}`).digest('hex').slice(0, length);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
