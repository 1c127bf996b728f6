import { expect, test } from 'vitest';
import { makeShelf } from './index.ts';

test('the newest results are kept, the same one once', () => {
  const shelf = makeShelf({ most: 2 });
  const [a, b] = [shelf.keep('a'), shelf.keep('b')];
  expect(shelf.keep('a')).toBe(a);
  const c = shelf.keep('c');
  expect(shelf.addresses()).toEqual([a, c]);
  expect([a, b, c].map(shelf.at)).toEqual(['a', undefined, 'c']);
});

test('results that are too large together go, the oldest first, never the newest', () => {
  const shelf = makeShelf({ mostCharacters: 10 });
  const old = shelf.keep('x'.repeat(6));
  const large = shelf.keep('y'.repeat(20));
  expect([shelf.at(old), shelf.at(large)?.length]).toEqual([undefined, 20]);
  const next = shelf.keep('z');
  expect([shelf.at(large), shelf.at(next)]).toEqual([undefined, 'z']);
});
