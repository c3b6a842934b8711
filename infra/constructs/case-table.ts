import { RemovalPolicy } from 'aws-cdk-lib/core';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { cardAttribute, indexes, type IndexName, indexKeys, tableKeys } from '../../shared/adapters/dynamo/table.ts';
import type { AppFunction } from './app-function.ts';
import { allowDecrypt, allowEncrypt } from './customer-key.ts';

export type CaseTableProps = { key: Key | undefined; disposable: boolean };

/** What stands before the `#` of a partition key: the kinds of things that a function may be allowed to write. */
export type ItemKind = 'CASE' | 'COMMAND' | 'PERSON' | 'ADMINISTRATION' | 'SESSION' | 'CALENDAR' | 'DIGEST';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, and the only ways to be granted anything on it: nobody gets Scan or DeleteItem. */
export class CaseTable extends Construct {
  readonly table: TableV2;
  readonly streamArn: string;
  private readonly key: Key | undefined;

  constructor(scope: Construct, id: string, { key, disposable }: CaseTableProps) {
    super(scope, id);
    this.key = key;
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(tableKeys.partition),
      sortKey: text(tableKeys.sort),
      timeToLiveAttribute: tableKeys.expiry,
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      encryption: key ? TableEncryptionV2.customerManagedKey(key) : TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
      globalSecondaryIndexes: indexes.map((index) => ({
        indexName: index,
        partitionKey: text(indexKeys(index).partition),
        sortKey: text(indexKeys(index).sort),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [cardAttribute],
      })),
    });
    if (this.table.tableStreamArn === undefined) throw new Error('The table has no stream');
    this.streamArn = this.table.tableStreamArn;
  }

  /** May read items and lists. */
  grantRead(to: AppFunction): void {
    to.allow(
      ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
      [this.table.tableArn, ...indexes.map((index) => `${this.table.tableArn}/index/${index}`)],
    );
    if (this.key) allowDecrypt(this.key, to);
  }

  /** May read, and put or update items of these kinds: the verbs under a TransactWriteItems of a command. */
  grantAppend(to: AppFunction, kinds: readonly ItemKind[]): void {
    this.grantRead(to);
    this.allowOn(to, ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'], kinds);
    if (this.key) allowEncrypt(this.key, to);
  }

  /** May read single items of these kinds, and these lists. */
  grantLookUp(to: AppFunction, kinds: readonly ItemKind[], lists: readonly IndexName[]): void {
    this.allowOn(to, ['dynamodb:GetItem'], kinds);
    to.allow(
      ['dynamodb:Query'],
      lists.map((index) => `${this.table.tableArn}/index/${index}`),
    );
    if (this.key) allowDecrypt(this.key, to);
  }

  /** May read and update single items of these kinds: neither lists nor anything else of the table. */
  grantChange(to: AppFunction, kinds: readonly ItemKind[]): void {
    this.allowOn(to, ['dynamodb:GetItem', 'dynamodb:UpdateItem'], kinds);
    if (this.key) allowDecrypt(this.key, to);
    if (this.key) allowEncrypt(this.key, to);
  }

  /** May get and put items of one kind, and see nothing else. */
  grantOwn(to: AppFunction, kind: ItemKind): void {
    to.allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [this.table.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${kind}#*`] },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
    if (this.key) allowEncrypt(this.key, to);
    if (this.key) allowDecrypt(this.key, to);
  }

  /** May be fed by the table's stream. */
  grantStream(to: AppFunction): void {
    to.allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      [this.streamArn],
    );
    if (this.key) allowDecrypt(this.key, to);
  }

  private allowOn(to: AppFunction, actions: string[], kinds: readonly ItemKind[]): void {
    to.allow(actions, [this.table.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.map((kind) => `${kind}#*`) },
      // ForAllValues is true of nothing at all: require that there is a key to look at.
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
  }
}
