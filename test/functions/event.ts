import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Actor } from '../../shared/domain/actors.ts';

export type Sent = {
  method: string;
  path: string;
  query?: string;
  headers?: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
  /** Absent: no authorizer looked at the request. */
  claims?: unknown;
};

/** An event of an HTTP API, payload 2.0. */
export function eventOf({ method, path, query, headers = {}, claims, ...body }: Sent): APIGatewayProxyEventV2 {
  const [rawPath = '', rawQueryString = query ?? ''] = path.split('?');
  return {
    version: '2.0',
    routeKey: 'ANY /v1/{proxy+}',
    rawPath,
    rawQueryString,
    headers: { host: 'api.test', 'accept-language': 'en', ...headers },
    isBase64Encoded: false,
    ...body,
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'api.test',
      domainPrefix: 'api',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: 'ANY /v1/{proxy+}',
      stage: '$default',
      time: '02/Mar/2026:10:00:00 +0000',
      timeEpoch: 1_772_445_600_000,
      ...(claims !== undefined && { authorizer: { jwt: { claims, scopes: null } } }),
    },
  };
}

/** The claims of an ID token as API Gateway hands them on. */
export function claimsOf({ id, role, organisation }: Actor): Record<string, string> {
  return {
    sub: id,
    'cognito:groups': `[${role}]`,
    ...(organisation !== undefined && { 'custom:organisation': organisation }),
  };
}
