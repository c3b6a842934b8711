import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import type { Stack } from '../../infra/local/template/assembly.ts';
import { resolveTemplate } from '../../infra/local/template/template.ts';

const place = { region: 'eu-west-3', account: '000000000000', api: 'http://api', accounts: 'http://accounts' };
const empty = { Parameters: {}, Mappings: {}, Conditions: {}, Resources: {}, Outputs: {} };

const data: Stack = {
  ...empty,
  name: 'data',
  Resources: {
    Cases: { Type: 'AWS::DynamoDB::GlobalTable', Properties: {} },
    Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} },
  },
  Outputs: {
    TableArn: { Value: { 'Fn::GetAtt': ['Cases', 'Arn'] }, Export: { Name: 'data:TableArn' } },
    Issuer: { Value: { 'Fn::GetAtt': ['Pool', 'ProviderURL'] } },
  },
};

function service(properties: Record<string, unknown>): Stack {
  return {
    ...empty,
    name: 'service',
    Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
    Resources: {
      One: { Type: 'AWS::SQS::Queue', Properties: properties },
      Two: { Type: 'AWS::SQS::Queue', Condition: 'Never', Properties: {} },
    },
  };
}
const read = (properties: Record<string, unknown>) =>
  resolveTemplate({ stacks: [data, service(properties)], assets: new Map() }, place);
const Queue = z.object({ Policy: z.optional(z.string()) });

test('a stack gets what another one exports', () => {
  const [queue, none] = read({ Policy: { 'Fn::ImportValue': 'data:TableArn' } }).ofType('AWS::SQS::Queue', Queue);
  expect(queue).toEqual({
    id: 'One',
    name: 'service-One',
    ref: 'https://sqs.eu-west-3.amazonaws.com/000000000000/service-One',
    arn: 'arn:aws:sqs:eu-west-3:000000000000:service-One',
    properties: { Policy: 'arn:aws:dynamodb:eu-west-3:000000000000:table/data-Cases' },
  });
  expect(none, 'its condition is false').toBeUndefined();
});

test('the issuer of tokens is where the local keys are', () => {
  expect(read({}).outputs()['Issuer']).toMatch(/^http:\/\/accounts\/eu-west-3_[0-9a-f]{9}$/);
});

test.each([
  [
    { Policy: { 'Fn::ImportValue': 'nothing' } },
    'The template is broken: service imports nothing, which no stack exports.',
  ],
  [{ Policy: { Ref: 'Nobody' } }, 'The template is broken: Nobody is not in service.'],
  [
    { Policy: { 'Fn::GetAtt': ['One', 'Colour'] } },
    'The template asks for Colour of One (AWS::SQS::Queue), which is not known locally.',
  ],
  [{ Policy: 3 }, 'The template is broken: One (AWS::SQS::Queue), Policy: Invalid input'],
])('a broken template is told in one line: %j', (properties, message) => {
  expect(() => read(properties).ofType('AWS::SQS::Queue', Queue)).toThrow(message);
});
