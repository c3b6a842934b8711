import type { APIGatewayProxyEventV2 } from 'aws-lambda';

type Authorized = { authorizer?: { jwt?: { claims?: unknown } } };

/** The claims of the token that the authorizer has checked; undefined if none did. */
export function claimsOf(event: APIGatewayProxyEventV2): unknown {
  const context: APIGatewayProxyEventV2['requestContext'] & Authorized = event.requestContext;
  return context.authorizer?.jwt?.claims;
}

/** API Gateway's id of the request: it stands in its access log, in ours, and in every problem. */
export function requestIdOf(event: APIGatewayProxyEventV2): string {
  return event.requestContext.requestId;
}
