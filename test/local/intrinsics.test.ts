import { describe, expect, test } from 'vitest';
import { LocalFault } from '../../infra/local/fault.ts';
import { noValue, resolve, type Scope } from '../../infra/local/template/intrinsics.ts';

const scope: Scope = {
  ref: (name) => (name === 'AWS::NoValue' ? noValue : { 'AWS::Region': 'eu-west-3', Table: 'cases' }[name]),
  attribute: (resource, attribute) => `${resource}:${attribute}`,
  importValue: (name) => `imported ${name}`,
  condition: (name) => name === 'IsProduction',
  mapping: (map, first, second) => `${map}/${first}/${second}`,
};
const resolved = (value: unknown) => resolve(value, scope);

describe('intrinsic functions', () => {
  test.each<[string, unknown, unknown]>([
    ['Ref', { Ref: 'Table' }, 'cases'],
    ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table:Arn'],
    ['Fn::GetAtt as a text', { 'Fn::GetAtt': 'Table.StreamArn' }, 'Table:StreamArn'],
    ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'Table' }, 3]] }, 'a-cases-3'],
    ['Fn::Join over a split', { 'Fn::Join': ['/', { 'Fn::Split': ['-', 'a-b'] }] }, 'a/b'],
    ['Fn::Select', { 'Fn::Select': ['1', { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    ['Fn::Sub', { 'Fn::Sub': '${AWS::Region}/${Table}/${Table.Arn}/${!Kept}' }, 'eu-west-3/cases/Table:Arn/${Kept}'],
    ['Fn::Sub with variables', { 'Fn::Sub': ['${x}-${Table}', { x: { Ref: 'AWS::Region' } }] }, 'eu-west-3-cases'],
    ['Fn::ImportValue', { 'Fn::ImportValue': { 'Fn::Sub': '${Table}:Arn' } }, 'imported cases:Arn'],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'small'] }, 'Sizes/eu-west-3/small'],
    ['Fn::If, true', { 'Fn::If': ['IsProduction', { Ref: 'Table' }, 'none'] }, 'cases'],
    ['Fn::If, false', { 'Fn::If': ['IsTest', 'some', { Ref: 'Table' }] }, 'cases'],
    ['Fn::Equals', { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-3'] }, true],
    ['Fn::And', { 'Fn::And': [{ Condition: 'IsProduction' }, { 'Fn::Not': [{ Condition: 'IsTest' }] }] }, true],
    ['Fn::Or', { 'Fn::Or': [{ Condition: 'IsTest' }, { 'Fn::Equals': ['a', 'b'] }] }, false],
    ['Fn::Base64', { 'Fn::Base64': 'text' }, 'dGV4dA=='],
  ])('%s', (_name, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  test('are replaced at any depth, and AWS::NoValue takes its property away', () => {
    const value = { a: [{ b: { Ref: 'Table' } }, { Ref: 'AWS::NoValue' }], c: { Ref: 'AWS::NoValue' } };
    expect(resolved(value)).toEqual({ a: [{ b: 'cases' }] });
  });

  test('that are unknown are named', () => {
    expect(() => resolved({ 'Fn::Cidr': ['10.0.0.0/16'] })).toThrow(
      new LocalFault('The template uses Fn::Cidr, which the local cloud does not know.'),
    );
  });
});
