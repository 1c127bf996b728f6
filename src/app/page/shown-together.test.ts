import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shownTogether } from './shown-together.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is to be seen at once is shown at once, the others together, and nothing twice', () => {
  const shown: (readonly string[])[] = [];
  const show = shownTogether<number>((waiting) => shown.push([...waiting.keys()]));
  show('b', 1, false);
  show('a', 2, true);
  expect(shown).toEqual([['b', 'a']]);
  show('c', 3, false);
  show('d', 4, false);
  expect(shown).toHaveLength(1);
  vi.advanceTimersByTime(1000);
  expect(shown).toEqual([
    ['b', 'a'],
    ['c', 'd'],
  ]);
  show('e', 5, false);
  show.rest();
  vi.advanceTimersByTime(1000);
  expect(shown.slice(2)).toEqual([['e']]);
});
