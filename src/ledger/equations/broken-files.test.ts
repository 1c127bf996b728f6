import { describe, expect, test } from 'vitest';
import { cases, good } from './broken-files.case.ts';
import { complaints } from './model.case.ts';

function broken(from: string, to: string): readonly string[] {
  if (!good.includes(from)) throw new Error(`'${from}' is not in the file`);
  return complaints(good.replace(from, to));
}

describe('a broken file', () => {
  test('is not what the cases start from', () => {
    expect(complaints(good)).toEqual([]);
  });

  test.each(cases)('%s', (_, from, to, said) => {
    expect(broken(from, to).join('\n')).toContain(said);
  });

  test('says everything at once, in the order of the file', () => {
    const text = good
      .replace('theta*Y', 'thet*Y')
      .replace('Y - T', 'Y - (T')
      .replace('{ G: 25 }', '{ g: 25 }');
    const said = complaints(text);
    expect(said.length).toBe(3);
    expect(said.join('\n')).toContain("'thet' is neither a variable nor a parameter; did you mean 'theta'?");
    expect(said.join('\n')).toContain('this bracket is not closed');
    expect(said.join('\n')).toContain("'g' is no parameter; did you mean 'G'?");
    // With its only use misspelt, theta is used nowhere; but errors come before such warnings.
    expect(said.some((line) => line.includes('unused-parameter'))).toBe(false);
  });

  test('messages are short and in the house’s style', () => {
    for (const [, from, to] of cases)
      for (const line of broken(from, to)) {
        const message = line.replace(/^\S+ \S+ /, '').replace(/; .*/, '');
        expect(message.length, message).toBeLessThanOrEqual(100);
        expect(message, message).not.toMatch(/[.!]$|please/);
      }
  });

  test('a parameter that nothing uses is a warning', () => {
    expect(broken('theta: 0.2', 'theta: 0.2\n  tetha: 0.3')).toEqual([
      "7:3 unused-parameter: parameter 'tetha' is used nowhere; ",
    ]);
  });
});
