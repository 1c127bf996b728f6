import { expect, test } from 'vitest';
import { seldom } from './seldom.ts';

test('whoever waits in vain hears of it after five seconds, then ever more seldom, but every ten minutes', () => {
  let now = 0;
  const due = seldom(() => now);
  const heard = (until: number) => {
    const at: number[] = [];
    for (; now < until; now += 500) if (due.isDue()) at.push(now / 1000);
    return at;
  };
  expect(heard(2_000_000)).toEqual([5, 25, 105, 425, 1025, 1625]);
  due.startAgain();
  expect(heard(2_026_000)).toEqual([2005, 2025]);
});
