import { expect, test } from 'vitest';
import { verifyFirst } from './drivers.ts';

const driver = (input: string, swing: number, claims: readonly string[], assumption?: string) => ({
  input,
  written: '',
  swing,
  standardError: 0.01,
  share: 0.5,
  claims,
  ...(assumption === undefined ? {} : { assumption }),
});

test('the claim to verify first gives the size of what moves the test, never the direction of a size that was judged', () => {
  const found = verifyFirst([
    driver('a', 0.9, ['direction'], 'how much is judged'),
    driver('b', -0.5, ['size', 'direction'], 'judged'),
    driver('c', 0.3, ['size']),
    driver('d', -0.4, ['size']),
  ]);
  expect(found).toEqual({ claim: 'size', swing: 0.4, inputs: ['c', 'd'] });
  expect(verifyFirst([driver('a', 0.9, ['direction'], 'judged')])).toBeUndefined();
});
