import { expect, test } from 'vitest';
import { leadingNumbers } from './known-rows.ts';

test('the numbers that proposals turn on are named once each, that of the open one first', () => {
  const row = (input: string | null) => ({
    row: input === null ? null : { turnsOn: { input } },
  });
  const rows = new Map([
    ['a', row('stances.a')],
    ['b', row(null)],
    ['c', row('stances.c')],
    ['d', row('stances.a')],
  ]);
  expect(leadingNumbers(rows, 'c')).toEqual(['stances.c', 'stances.a']);
  expect(leadingNumbers(rows, null)).toEqual(['stances.a', 'stances.c']);
});
