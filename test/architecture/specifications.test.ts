import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onRefusal } from '../../shared/app/errors.ts';
import { Command } from '../../shared/domain/decide.ts';
import { Fact } from '../../shared/domain/events.ts';

const read = (pattern: string): string =>
  globSync(pattern)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const specifications = read('test/domain/**/*.test.ts');
const deeds = readFileSync('test/domain/deeds.ts', 'utf8');

const commands = Command.def.options.map((option) => option.shape.type.def.values[0]);
const events = Fact.def.options.map((option) => option.shape.type.def.values[0]);
const refusals = [...readFileSync('shared/domain/refusal.ts', 'utf8').matchAll(/code: '([a-z.-]+)'/g)].map(
  ([, code]) => code ?? '',
);

/** Refused before anything is decided, by the commands' only writer. */
const ofTheApp = new Set(['programme.unknown']);

describe('every command', () => {
  test.for(commands)('%s has its rule and its specification', (command) => {
    expect(existsSync(`shared/domain/commands/${command}.ts`)).toBe(true);
    expect(existsSync(`test/domain/commands/${command}.test.ts`)).toBe(true);
  });
});

describe('every refusal', () => {
  test.for(refusals)('%s has a status and is reached by a specification', (code) => {
    expect(Object.keys(onRefusal)).toContain(code);
    if (!ofTheApp.has(code)) expect(specifications).toContain(`refused('${code}'`);
  });
});

describe('every event', () => {
  // That `decide` produces each of them is shown by the random stories.
  test.for(events)('%s can be told in a specification', (type) => {
    expect(deeds).toContain(`type: '${type}'`);
  });
});

test('the domain reads no clock, draws no lots and knows no machine', () => {
  const sources = globSync('shared/{domain,programme,forms}/**/*.ts');
  const impure = /Date\.now|new Date\(\)|Math\.random|randomUUID|process\.|console\.|fetch\(|\bawait\b/;
  const guilty = sources.filter((file) => impure.test(readFileSync(file, 'utf8')));
  expect(sources.length).toBeGreaterThan(40);
  expect(guilty).toEqual([]);
});
