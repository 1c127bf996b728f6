import { expect, test } from 'vitest';
import { wrapped } from './columns.ts';

test('a share keeps its sign: no line begins with a per cent sign', () => {
  const text = 'passes in 40 % at 6.2, in 85 % at 54, in >99 % at 60; half at 11 % or so';
  for (let width = 8; width < 80; width++)
    for (const line of wrapped(text, width)) {
      expect(line, `${width}`).not.toMatch(/^%/);
      expect(line.length).toBeLessThanOrEqual(width);
    }
});
