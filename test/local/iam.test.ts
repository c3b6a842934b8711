import { describe, expect, it } from 'vitest';
import { isAllowed, type Wanted } from '../../infra/local/iam/evaluate.ts';
import type { Statement } from '../../infra/local/iam/statements.ts';

const allow = (more: Partial<Statement>): Statement => ({
  Effect: 'Allow',
  Action: ['dynamodb:PutItem'],
  Resource: ['arn:aws:dynamodb:eu-west-3:0:table/cases'],
  ...more,
});
const put: Wanted = { action: 'dynamodb:PutItem', resource: 'arn:aws:dynamodb:eu-west-3:0:table/cases' };
const keyed = (...keys: string[]): Wanted => ({ ...put, context: { 'dynamodb:LeadingKeys': keys } });

describe('a request is allowed', () => {
  it('only if some statement speaks of its action and of its resource', () => {
    expect(isAllowed([], put)).toBe(false);
    expect(isAllowed([allow({})], put)).toBe(true);
    expect(isAllowed([allow({})], { ...put, action: 'dynamodb:UpdateItem' })).toBe(false);
    expect(isAllowed([allow({})], { ...put, resource: `${put.resource}/index/byDay` })).toBe(false);
    expect(isAllowed([allow({}), allow({ Action: ['dynamodb:UpdateItem'] })], put)).toBe(true);
  });

  it('unless another denies it', () => {
    expect(isAllowed([allow({}), allow({ Effect: 'Deny', Action: ['dynamodb:*'] })], put)).toBe(false);
    expect(isAllowed([allow({}), allow({ Effect: 'Deny', Action: ['s3:*'] })], put)).toBe(true);
  });

  it('by patterns, whose other signs mean nothing; actions in whatever case', () => {
    expect(isAllowed([allow({ Action: ['DynamoDB:put*'] })], put)).toBe(true);
    expect(isAllowed([allow({ Resource: ['arn:aws:dynamodb:*:?:table/cases'] })], put)).toBe(true);
    expect(isAllowed([allow({ Resource: ['arn:aws:dynamodb:*:?:table/case'] })], put)).toBe(false);
    expect(isAllowed([allow({ Resource: ['arn.aws:dynamodb:eu-west-3:0:table/cases'] })], put)).toBe(false);
  });

  it('for an action whatever it is on, where the request does not say it', () => {
    expect(isAllowed([allow({})], { action: put.action })).toBe(true);
    expect(isAllowed([allow({})], { action: 'dynamodb:GetItem' })).toBe(false);
  });
});

describe('a condition on leading keys', () => {
  const cases = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CASE#*', 'COMMAND#*'] } };
  const present = { Null: { 'dynamodb:LeadingKeys': ['false'] } };

  it('holds for every one of them', () => {
    const statements = [allow({ Condition: { ...cases, ...present } })];
    expect(isAllowed(statements, keyed('CASE#1', 'COMMAND#1'))).toBe(true);
    expect(isAllowed(statements, keyed('CASE#1', 'PERSON#1'))).toBe(false);
    expect(isAllowed(statements, keyed('MYCASE#1'))).toBe(false);
  });

  it('is true of no keys at all, unless it asks that there be some', () => {
    expect(isAllowed([allow({ Condition: cases })], put)).toBe(true);
    expect(isAllowed([allow({ Condition: { ...cases, ...present } })], put)).toBe(false);
  });

  it('may ask for the very value, or for one like it', () => {
    const equals = (operator: 'StringEquals' | 'StringLike' | 'ForAllValues:StringEquals', value: string) =>
      allow({ Condition: { [operator]: { 'dynamodb:LeadingKeys': [value] } } });
    expect(isAllowed([equals('StringEquals', 'CASE#1')], keyed('CASE#1'))).toBe(true);
    expect(isAllowed([equals('StringEquals', 'CASE#*')], keyed('CASE#1'))).toBe(false);
    expect(isAllowed([equals('StringEquals', 'CASE#1')], put)).toBe(false);
    expect(isAllowed([equals('StringLike', 'CASE#?')], keyed('CASE#1'))).toBe(true);
    expect(isAllowed([equals('StringLike', 'CASE#?')], put)).toBe(false);
    expect(isAllowed([equals('ForAllValues:StringEquals', 'CASE#1')], keyed('CASE#1', 'CASE#2'))).toBe(false);
  });
});
