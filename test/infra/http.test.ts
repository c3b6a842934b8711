import { expect, it } from 'vitest';
import { synthesised } from './synthesised.ts';

const { all, only } = await synthesised();

it('asks for a token on every route but the public ones', () => {
  const routes = all('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => [
    Properties['RouteKey'],
    Properties['AuthorizationType'],
    Properties['AuthorizerId'] !== undefined,
  ]);
  expect(Object.fromEntries(routes.map(([key, ...rest]) => [key, rest]))).toEqual({
    'ANY /': ['NONE', false],
    'ANY /v1/administration/{proxy+}': ['JWT', true],
    'ANY /v1/auditor/{proxy+}': ['JWT', true],
    'ANY /v1/coordinator/{proxy+}': ['JWT', true],
    'ANY /v1/findings/{proxy+}': ['JWT', true],
    'ANY /v1/holder/{proxy+}': ['JWT', true],
    'ANY /v1/me': ['JWT', true],
    'ANY /v1/me/{proxy+}': ['JWT', true],
    'ANY /{proxy+}': ['NONE', false],
    'GET /docs': ['NONE', false],
    'GET /feeds/due-dates.ics': ['NONE', false],
    'GET /health': ['NONE', false],
    'GET /openapi.json': ['NONE', false],
  });
});

it('trusts tokens that our user pool made for our client', () => {
  const [client] = all('AWS::Cognito::UserPoolClient');
  const { JwtConfiguration } = only('AWS::ApiGatewayV2::Authorizer').Properties as { JwtConfiguration: object };
  expect(JwtConfiguration).toMatchObject({ Audience: [{ Ref: client?.[0] }] });
  expect(JSON.stringify(JwtConfiguration)).toContain('ProviderURL');
});

it('limits how fast it is called, and writes down who called what, by key and not by name', () => {
  const stage = only('AWS::ApiGatewayV2::Stage').Properties;
  expect(stage).toMatchObject({ DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 } });
  const { Format } = stage['AccessLogSettings'] as { Format: string };
  expect(JSON.parse(Format)).toMatchObject({ person: '$context.authorizer.claims.sub', status: '$context.status' });
  expect(Format).not.toMatch(/email|sourceIp/i);
});

it('answers under its own domain only, when it has one', async () => {
  const own = await synthesised({
    domain: 'mouakaba.example',
    certificate: 'arn:aws:acm:eu-west-3:123456789012:certificate/1',
  });
  expect(own.only('AWS::ApiGatewayV2::Api').Properties['DisableExecuteApiEndpoint']).toBe(true);
  expect(JSON.stringify(own.only('AWS::Cognito::UserPoolClient').Properties)).toContain('/session/callback');
});
