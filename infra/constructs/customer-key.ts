import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';

/** A key of our own for what must be readable by nobody else: AWS's people neither, once it is disabled. */
export class CustomerKey extends Key {
  constructor(scope: Construct, id: string, { disposable }: { disposable: boolean }) {
    super(scope, id, {
      description: 'Cases and evidence of Mouakaba',
      enableKeyRotation: true,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
  }
}

/** Key.grantDecrypt and grantEncrypt grant families of actions (`kms:ReEncrypt*`); these are the members that are used. */
export function allowDecrypt(key: Key, to: AppFunction): void {
  to.allow(['kms:Decrypt', 'kms:DescribeKey'], [key.keyArn]);
}

export function allowEncrypt(key: Key, to: AppFunction): void {
  to.allow(['kms:Encrypt', 'kms:GenerateDataKey'], [key.keyArn]);
}
