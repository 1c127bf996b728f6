import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression } from './compile-expression.ts';
import { differentiate } from './differentiate.ts';
import { evaluate, faultWords } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { valueAt } from './model.case.ts';
import { readExpression } from './read-equations.ts';
import { newReport } from './report.ts';
import { finishTape, newTapeBuilder, operation } from './tape.ts';

/** x, y, z in periods 0, 1, 2. */
const width = 3;
const data = Float64Array.of(2, 3, -1, 5, 0.5, 4, 7, -2, 0);
const slots = new Map([
  ['x', 0],
  ['y', 1],
  ['z', 2],
]);

function parse(text: string): Expression {
  const report = newReport('expression');
  const whole = { start: 0, end: text.length };
  const expression = readExpression({ text, span: whole, spanOf: (start, end) => ({ start, end }) }, report);
  if (expression === undefined) throw new Error(report.diagnostics()[0]?.message);
  return expression;
}

function run(text: string | Expression, row = 2, rows = data) {
  const builder = newTapeBuilder();
  const expression = typeof text === 'string' ? parse(text) : text;
  const program = compileExpression(expression, slots, builder);
  const tape = finishTape(builder);
  const value = evaluate(tape, program, { data: rows, width }, row);
  return { tape, program, value };
}

describe('an expression', () => {
  test.each([
    ['1 + 2*3', 7],
    ['(1 + 2)*3', 9],
    ['10 - 4 - 3', 3],
    ['100/10/2', 5],
    ['2^3^2', 512],
    ['2**3', 8],
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['2^-1', 0.5],
    ['--3', 3],
    ['+3 - -2', 5],
    ['2*-3', -6],
    ['1e-3', 0.001],
    ['.5 + 2.', 2.5],
    ['1E2', 100],
    ['x', 7],
    ['x[-1]', 5],
    ['x(-1)', 5],
    ['x[-2] + x[0]', 9],
    ['x[-9]', 2],
    ['(x + y)[-1]', 5.5],
    ['x[-1][-1]', 2],
    ['d(x)', 2],
    ['d(x[-1])', 3],
    ['d(x*y)', -16.5],
    ['d(d(x))', -1],
    ['d(5)', 0],
    ['abs(y)', 2],
    ['min(3, x, y)', -2],
    ['max(3, x, y)', 7],
    ['exp(0) + log(1) + sqrt(9)', 4],
    ['x > y', 1],
    ['x <= y', 0],
    ['x >= 7 and y < 0', 1],
    ['x < 7 or y > 0', 0],
    ['not x == 7', 0],
    ['not (x > 0 and z != 0)', 1],
    ['x <> y', 1],
    ['1 < 2 and 2 < 3 or 1/0 > 0', 1],
    ['if(z == 0, 42, 1/z)', 42],
    ['if(z, 1/z, 42)', 42],
    ['if(x > 5, if(y > 0, 1, 2), 3)', 2],
    ['x − y·2', 11],
    ['(x ≥ 7) + (y ≠ 0)', 2],
    ['x * y\n  + 1 # and a note', -13],
  ])('%s is %d', (text, value) => {
    expect(run(text).value).toBeCloseTo(value, 12);
  });

  test('names may have letters of any script, digits, _ and inner dots', () => {
    const names = new Map([
      ['αλφα', 0],
      ['Éco.nomie_2', 1],
    ]);
    const builder = newTapeBuilder();
    const program = compileExpression(parse('αλφα + E\u0301co.nomie_2'), names, builder);
    expect(evaluate(finishTape(builder), program, { data, width }, 2)).toBe(5);
  });
});

describe('what is no number', () => {
  test.each([
    ['1/z', 'division by zero'],
    ['1/(1/z)', 'division by zero'],
    ['if(1/z > 1, 0, 1)', 'division by zero'],
    ['min(1, 1/z)', 'division by zero'],
    ['exp(-1/z)', 'division by zero'],
    ['log(z)', 'the logarithm of 0'],
    ['log(y)', 'the logarithm of -2'],
    ['sqrt(y)', 'the square root of -2'],
    ['y^0.5', '-2 to the power 0.5'],
    ['z^-1', '0 to the power -1'],
    ['exp(1000)', 'a number too large'],
    ['1e200*1e200', 'a number too large'],
  ])('%s stops with its words, wherever it stands', (text, words) => {
    const { value, tape } = run(text);
    expect(value).toBeNaN();
    expect(faultWords(tape)).toBe(words);
  });
});

/** Trees as text, so that parser, compiler and a plain walk can be compared. */
const { text } = fc.letrec<{ text: string; leaf: string; binary: string; unary: string; call: string }>(
  (tie) => ({
    text: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('binary'), tie('unary'), tie('call')),
    leaf: fc.oneof(
      fc.constantFrom('x', 'y', 'z', 'x[-1]', 'y[-2]', 'z(-1)'),
      fc.integer({ min: 0, max: 9 }).map(String),
    ),
    binary: fc
      .tuple(tie('text'), fc.constantFrom('+', '-', '*', '/', '^', '<', '>=', '==', 'and', 'or'), tie('text'))
      .map(([a, operator, b]) =>
        /[<>=]/.test(operator) ? `((${a}) ${operator} (${b}))` : `(${a}) ${operator} ${b}`,
      ),
    unary: tie('text').map((a) => `-(${a})`),
    call: fc.oneof(
      fc.tuple(fc.constantFrom('abs', 'exp', 'd', 'not'), tie('text')).map(([name, a]) => `(${name}(${a}))`),
      fc.tuple(fc.constantFrom('sqrt', 'log'), tie('text')).map(([name, a]) => `${name}(abs(${a}) + 0.5)`),
      fc
        .tuple(fc.constantFrom('min', 'max'), tie('text'), tie('text'))
        .map(([name, a, b]) => `${name}(${a}, ${b})`),
      fc.tuple(tie('text'), tie('text'), tie('text')).map(([a, b, c]) => `if(${a}, ${b}, ${c})`),
    ),
  }),
);

describe('random expressions', () => {
  test('have the value that a plain walk of the tree finds', () => {
    let compared = 0;
    fc.assert(
      fc.property(text, (source) => {
        const expression = (() => {
          try {
            return parse(source);
          } catch {
            // A comparison of comparisons without brackets is refused.
            return undefined;
          }
        })();
        if (expression === undefined) return;
        const { value } = run(expression);
        if (Number.isNaN(value)) return;
        compared++;
        const read = (name: string, lag: number) =>
          data[Math.max(0, 2 - lag) * width + (slots.get(name) ?? 0)] as number;
        // A zero may have either sign.
        expect(value + 0).toBe(valueAt(expression, read, 0) + 0);
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('have the slopes that small differences show', () => {
    // No number of the period is whole, so that none stands on a step by chance.
    const uneven = Float64Array.of(2, 3, -1, 5, 0.5, 4, 7.3, -2.1, 0.35);
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 2 }), (source, slot) => {
        const { program, tape, value, expression } = (() => {
          try {
            const parsed = parse(source);
            return { ...run(parsed, 2, uneven), expression: parsed };
          } catch {
            return { program: undefined, tape: undefined, value: Number.NaN, expression: undefined };
          }
        })();
        if (program === undefined || Number.isNaN(value) || Math.abs(value) > 1e6) return;
        differentiate(tape, program);
        let slope = 0;
        for (let i = program.from; i < program.to; i++)
          if (tape.code[i] === operation.load && tape.a[i] === slot && tape.b[i] === 0)
            slope += tape.slope[i] as number;
        // At the edge of a power's domain it is vertical.
        if (!Number.isFinite(slope)) return;
        const moved = (by: number) => {
          const rows = uneven.slice();
          rows[2 * width + slot] = (rows[2 * width + slot] as number) + by;
          return run(expression, 2, rows).value;
        };
        const step = 1e-5;
        const ahead = (moved(step) - value) / step;
        const behind = (value - moved(-step)) / step;
        // At kinks and steps the sides differ; elsewhere both must be near the slope.
        if (!(Math.abs(ahead - behind) < 1e-2 * (1 + Math.abs(ahead)))) return;
        expect(Math.abs(slope - (ahead + behind) / 2)).toBeLessThan(2e-2 * (1 + Math.abs(ahead)));
      }),
      { numRuns: 3000 },
    );
  });
});
