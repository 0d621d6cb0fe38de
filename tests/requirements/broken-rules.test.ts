import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { brokenRules } from '../mutation/broken-rules.ts';
import { requirements } from './numbers.ts';

it('each requirement has a rule that can be broken, to see a test that carries its number fail', () => {
  expect(Object.keys(brokenRules)).toEqual(Object.keys(requirements));
});

it.each(Object.entries(brokenRules))(
  'the rule of %s stands once in its file, as it would be broken',
  (_, one) => {
    const whole = readFileSync(new URL(`../../${one.file}`, import.meta.url), 'utf8');
    expect(whole.split(one.rule)).toHaveLength(2);
    expect(one.broken).not.toBe(one.rule);
  },
);
