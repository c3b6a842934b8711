import { Validations } from 'aws-cdk-lib/core';
import {
  type HttpMethod,
  DomainName,
  HttpApi,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import type { Settings } from '../environments.ts';
import type { AppFunction } from './app-function.ts';
import { AppLog, vendedLogName } from './app-log.ts';

/** The only way in: an HTTP API whose routes all ask for a token of the user pool, except the few that say why not. */
export class HttpEntry extends Construct {
  readonly api: HttpApi;
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  private authorizer: HttpJwtAuthorizer | undefined;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const { domain, certificate } = settings;
    const ownDomain =
      domain !== undefined && certificate !== undefined
        ? new DomainName(this, 'Domain', {
            domainName: domain,
            certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
          })
        : undefined;
    this.api = new HttpApi(this, 'Api', {
      apiName: settings.name,
      createDefaultStage: false,
      disableExecuteApiEndpoint: ownDomain !== undefined,
    });
    this.origin = ownDomain ? `https://${ownDomain.name}` : this.api.apiEndpoint;
    const accessLog = new AppLog(this, 'AccessLog', { name: vendedLogName(settings, 'http'), settings });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      // The programme has some hundred people: 50 requests a second are a busy morning ten times over.
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        // No address and no name of a person: `sub` is the person key that also stands in the history.
        format: AccessLogFormat.custom(
          JSON.stringify({
            at: '$context.requestTime',
            request: '$context.requestId',
            route: '$context.routeKey',
            path: '$context.path',
            status: '$context.status',
            person: '$context.authorizer.claims.sub',
            ms: '$context.responseLatency',
            bytes: '$context.responseLength',
            refusedBy: '$context.authorizer.error',
            fault: '$context.integrationErrorMessage',
          }),
        ),
      },
      ...(ownDomain && { domainMapping: { domainName: ownDomain } }),
    });
  }

  /** Says whose tokens are good: those that `issuer` made for `audience`. To be called once, before `route`. */
  trust(issuer: string, audience: string): void {
    this.authorizer = new HttpJwtAuthorizer('Login', issuer, { jwtAudience: [audience] });
  }

  /** Leads a path to a function, for callers with a token. */
  route(method: HttpMethod, path: string, to: AppFunction): void {
    if (this.authorizer === undefined) throw new Error('trust() comes before route()');
    this.api.addRoutes({ methods: [method], path, integration: this.integrationOf(to), authorizer: this.authorizer });
  }

  /** Leads a path to a function, for anybody; `because` is the reason, which stands in the template. */
  publicRoute(method: HttpMethod, path: string, to: AppFunction, because: string): void {
    const routes = this.api.addRoutes({
      methods: [method],
      path,
      integration: this.integrationOf(to),
      authorizer: new HttpNoneAuthorizer(),
    });
    for (const route of routes) Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason: because });
  }

  private integrationOf(to: AppFunction) {
    return new HttpLambdaIntegration(`${to.node.id}Integration`, to);
  }
}
