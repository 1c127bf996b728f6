import { describe, expect, test } from 'vitest';
import { readYaml } from '../../text/index.ts';
import { complaints, readEquationModel, solve } from './model.case.ts';
import { writtenAt } from './written.ts';

const parameters = 'kind: equations\nparameters: { alpha: 0.5, G: 20 }\nperiods: 3\n';

describe('one model in every form of its equations', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['a block of lines', 'equations: |\n  Y = C + G\n  C = alpha*Y[-1]\n  d(H) = Y - C\n'],
    ['a list', 'equations:\n  - Y = C + G\n  - C = alpha*Y[-1]\n  - d(H) = Y - C\n'],
    ['a list in quotes', `equations: ["Y = C + G", 'C = alpha*Y[-1]', "d(H) = Y - C"]\n`],
    ['a list of blocks', 'equations:\n  - |\n    Y = C + G\n    C = alpha*Y[-1]\n  - d(H) = Y - C\n'],
    ['a map', 'equations:\n  Y: C + G\n  C: alpha*Y[-1]\n  d(H): Y - C\n'],
    ['a list of maps', 'equations:\n  - Y: C + G\n  - C: alpha*Y[-1]\n  - H: H[-1] + Y - C\n'],
    ['one line with semicolons', 'equations: Y = C + G; C = alpha*Y(-1); H - H[-1] = Y - C\n'],
    [
      'lines that go on',
      'equations: |\n  Y = C +\n    G   # spending\n\n  C = alpha\n    *Y[-1]\n  d(H) = (Y\n    - C)\n',
    ],
    ['lines with carriage returns', 'equations: "Y = C + G\\r\\nC = alpha*Y[-1]\\r\\nd(H) = Y - C"\n'],
    ['changes written out', 'equations: |\n  Y = C + G\n  C = alpha*Y(-1)\n  H - H(-1) = Y - C\n'],
  ];

  test.each(forms)('%s', (_, equations) => {
    const { series } = solve(parameters + equations);
    expect([...(series['Y'] ?? [])]).toEqual([0, 20, 30, 35]);
    expect([...(series['H'] ?? [])]).toEqual([0, 20, 40, 60]);
    expect(Object.keys(series).sort()).toEqual(['C', 'H', 'Y']);
  });

  test('as JSON', () => {
    const file = {
      kind: 'equations',
      parameters: { alpha: 0.5, G: 20 },
      equations: 'Y = C + G\nC = alpha*Y[-1]',
      periods: 2,
    };
    expect([...(solve(file).series['Y'] ?? [])]).toEqual([0, 20, 30]);
  });

  test('shocks as a list and as a map', () => {
    const equations = 'equations: Y = G\n';
    for (const shocks of ['shocks: [{ period: 2, set: { G: 2*G } }]\n', 'shocks: { 2: { G: 2*G } }\n'])
      expect([
        ...(solve(parameters.replace('alpha: 0.5, ', '') + equations + shocks).series['Y'] ?? []),
      ]).toEqual([0, 20, 40, 40]);
  });
});

describe('places', () => {
  const words = ['alpha*Yy', 'Yy'];
  test.each([
    ['a plain text', 'equations: Y = alpha*Yy + G\n'],
    ['a text in double quotes', 'equations: "Y = alpha*Yy + G"\n'],
    ['escapes', 'equations: "\\tZ = \\u0061lpha*1;\\nC = alpha*Yy; Y = G"\n'],
    ['a text in single quotes', "equations: 'Y = alpha*Yy + G'\n"],
    ['a block', 'equations: |\n    # alpha*Y\n    Y = 0\n      + alpha*Yy\n    C = G\n'],
    ['an indented block that keeps its end', 'equations: |2+ # note\n    Y = alpha*Yy\n\n'],
    ['a folded block', 'equations: >\n  Y = 0 +\n  alpha*Yy\n'],
    ['a plain text over lines', 'equations: Y = 0 +\n  alpha*Yy\n'],
    ['quotes over lines', 'equations: "Y = 0 + \\\n  alpha*Yy"\n'],
    ['a list', 'equations:\n  - C = G\n  - Y = alpha*Yy\n'],
    ['a map', 'equations: { C: G, Y: alpha*Yy }\n'],
  ])('in %s', (_, equations) => {
    const text = parameters + equations;
    const { diagnostics } = readEquationModel('a.yaml', text);
    const shown = diagnostics.map(({ span }) => text.slice(span?.start, span?.end));
    expect(shown[0], complaints(text).join()).toBe(words[1]);
    expect(text.slice((diagnostics[0]?.span?.start ?? 0) - 6, diagnostics[0]?.span?.end)).toBe(words[0]);
  });

  test('a quote that is doubled is one character', () => {
    const source = readYaml('a.yaml', "a: 'it''s x'\n");
    const written = writtenAt(source, ['a'], 'it’s x'.replace('’', "'"));
    const { start, end } = written.spanOf(5, 6);
    expect(source.text.slice(start, end)).toBe('x');
  });
});

describe('defaults', () => {
  test('sixty periods, from zero, by Newton', () => {
    const { series, method, periods } = solve({ kind: 'equations', equations: 'x = 1 + 0.5*x[-1]' });
    expect([series['x']?.length, series['x']?.[0], method, periods]).toEqual([61, 0, 'newton', 60]);
  });
});
