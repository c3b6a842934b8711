import { RemovalPolicy } from 'aws-cdk-lib/core';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Settings } from '../environments.ts';

export type AppLogProps = { name: string; settings: Settings; days?: RetentionDays | undefined };

/** A log that is kept as long as the settings say, if not `days`. */
export class AppLog extends LogGroup {
  constructor(scope: Construct, id: string, { name, settings, days }: AppLogProps) {
    super(scope, id, {
      logGroupName: name,
      retention: days ?? settings.logRetentionDays,
      removalPolicy: settings.disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  }
}

/** The name of a log that an AWS service writes: under /aws/vendedlogs/ it needs none of the ten policy entries of a region. */
export function vendedLogName(settings: Settings, name: string): string {
  return `/aws/vendedlogs/${settings.name}/${name}`;
}
