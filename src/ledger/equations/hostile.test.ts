import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOf, readEquationModel } from './model.case.ts';
import { simulate } from './simulate.ts';

function codes(text: string): readonly string[] {
  return readEquationModel('hostile.yaml', text).diagnostics.map(({ code }) => code);
}

const block = (equations: string) => `kind: equations\nequations: |\n  ${equations}\n`;
const list = (equation: string) => `kind: equations\nequations: [${JSON.stringify(equation)}]\n`;

describe('hostile files', () => {
  test.each<readonly [string, string, string]>([
    ['brackets without end', list(`x = ${'('.repeat(500_000)}`), 'equation-too-long'],
    ['deep brackets', list(`x = ${'('.repeat(5000)}1${')'.repeat(5000)}`), 'nested-too-deep'],
    ['signs without end', list(`x = ${'-'.repeat(15_000)}1`), 'nested-too-deep'],
    ['powers without end', list(`x = 2${'^2'.repeat(9000)}`), 'nested-too-deep'],
    ['nots without end', list(`x = ${'not '.repeat(15_000)}1`), 'nested-too-deep'],
    ['a million characters of sum', list(`x = 1${' + 1'.repeat(250_000)}`), 'equation-too-long'],
    ['a name of a million characters', list(`x = ${'y'.repeat(1_000_000)}`), 'unknown-name'],
    ['a number of a million digits', list(`x = ${'9'.repeat(1_000_000)}`), 'not-finite'],
    ['a million unreadable signs', list('?'.repeat(1_000_000)), 'equation-too-long'],
    ['a million lines', list('\n'.repeat(1_000_000)), 'no-equations'],
    ['half a million equations', list('x=1\n'.repeat(250_000)), 'too-many-equations'],
    ['half a million broken equations', list('y\n'.repeat(250_000)), 'too-many-equations'],
    ['a thousand broken equations', list('x\n'.repeat(900)), 'more-problems'],
    ['differences of differences', list(`x = ${'d('.repeat(60)}x${')'.repeat(60)}`), 'model-too-large'],
    ['lags of lags', list(`x = x${'[-400]'.repeat(1000)}`), 'bad-lag'],
    ['__proto__ as a variable', block('__proto__ = 1'), 'reserved-name'],
    ['constructor in an expression', block('x = constructor'), 'unexpected-word'],
    ['constructor as a variable', block('constructor = 1'), 'reserved-name'],
    [
      'toString as a parameter',
      'kind: equations\nequations: x = 1\nparameters: { toString: 1 }\n',
      'reserved-key',
    ],
    ['hasOwnProperty called', block('x = hasOwnProperty(1)'), 'unexpected-word'],
    ['valueOf read back', block('x = valueOf[-1]'), 'unexpected-word'],
    ['periods without end', `${block('x = 1')}periods: 1e9\n`, 'invalid-value'],
    [
      'more values than memory holds',
      `kind: equations\nperiods: 10000\nequations: |\n${Array.from({ length: 1000 }, (_, i) => `  x${i} = 1`).join('\n')}\nparameters: {${Array.from({ length: 10 }, (_, i) => `p${i}: 1`).join(', ')}}\n`,
      'too-large',
    ],
    ['equations that are a number', 'kind: equations\nequations: 3\n', 'invalid-value'],
    ['an equation that is a list', 'kind: equations\nequations: [[x]]\n', 'invalid-value'],
    ['nothing', '', 'empty-file'],
    ['a list', '[]', 'invalid-value'],
    ['nulls', 'kind: equations\nequations: x = 1\nshocks: [null]\n', 'invalid-value'],
    ['a control character', block('x = 1 \u0001'), 'unreadable-sign'],
    ['half a character', list('x = \ud800'), 'unreadable-sign'],
  ])('%s', (_, text, code) => {
    expect(codes(text)).toContain(code);
  });

  test('a long sum within the limits is no deep one', () => {
    const { series } = simulate(
      modelOf({ kind: 'equations', equations: [`x = 1${' + 1'.repeat(9000)}`], periods: 1 }),
    );
    expect(series['x']?.[1]).toBe(9001);
  });

  test('any characters in any order give a model or words, never an exception', () => {
    const pieces = fc.constantFrom(
      ...[
        'x',
        'y',
        'G',
        '=',
        '==',
        '+',
        '-',
        '*',
        '/',
        '^',
        '(',
        ')',
        '[',
        ']',
        '[-1]',
        '(-1)',
        ',',
        '<',
        '>=',
      ],
      ...[
        'if(',
        'max(',
        'd(',
        'log(',
        'and',
        'or',
        'not',
        '1',
        '0.5',
        '1e9',
        '\n',
        ';',
        '#',
        ' ',
        '%',
        'é',
        '\u{1f600}',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const file = {
          kind: 'equations',
          parameters: { G: 1 },
          equations: ['x = G', parts.join(' ')],
          periods: 3,
        };
        const { model, diagnostics } = readEquationModel('a.json', JSON.stringify(file));
        if (model === undefined) expect(diagnostics.length).toBeGreaterThan(0);
        else simulate(model);
      }),
      { numRuns: 2000 },
    );
  });

  test('any data in the keys of the format give a model or words, never an exception', () => {
    const keys = [
      'parameters',
      'equations',
      'start',
      'shocks',
      'periods',
      'hidden',
      'matrices',
      'method',
      'title',
    ];
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.dictionary(
        fc.constantFrom('x', 'G', 'steady', '3', 'balance_sheet', 'rows', 'set', 'period'),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value), (file) => {
        const text = JSON.stringify({ kind: 'equations', equations: 'x = 1', ...file });
        const { model, diagnostics } = readEquationModel('a.json', text);
        expect(model !== undefined || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
