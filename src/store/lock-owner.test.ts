import { expect, test } from 'vitest';
import { isAtWork, newToken, ownerIn } from './lock-owner.ts';

test('a process knows itself, and no other that has its number', () => {
  const [pid, began, place, random] = newToken().split(' ');
  const judged = (token: string) => isAtWork(ownerIn(token));
  expect(newToken()).not.toBe(newToken());
  expect(judged(newToken())).toBe(true);
  expect(judged(`${pid} ${Number(began) + 1} ${place} ${random}`)).toBe(began === '');
  expect(judged(`${pid}  ${place} ${random}`)).toBe(true);
  expect(judged(`4194305 ${began} ${place} ${random}`)).toBe(false);
  // Of another machine or container nothing is known, nor of a lock that an older version or nobody wrote.
  for (const token of [`4194305 ${began} 00000000 ${random}`, `${pid} ${random}`, '', 'nonsense'])
    expect(judged(token), token).toBe(undefined);
});
