import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operation as check } from '../src/operations/check/check.ts';
import { operation as deals } from '../src/operations/deals/deals.ts';
import { operation as forecast } from '../src/operations/forecast/forecast.ts';
import { InputError } from '../src/operations/shared/types.ts';
import { operation as stability } from '../src/operations/stability/stability.ts';
import { operation as verdict } from '../src/operations/verdict/verdict.ts';
import { memoryStore } from '../src/store/index.ts';

/** Numbers at the ends of what a format allows and of what a double holds. */
const extreme = fc.constantFrom(
  0,
  1e-320,
  1e-300,
  1e-12,
  1e-9,
  0.1,
  1,
  3,
  39.5,
  50,
  99.9999,
  100,
  1e6,
  1e12,
  1e13,
  1e300,
  1e308,
  -1,
);

/** A number that is none, written as JSON would hide it. */
function holdsNoNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsNoNumber);
}

describe('actors of a file', () => {
  const row = fc.tuple(extreme, extreme, extreme);
  const rows = fc.array(row, { minLength: 1, maxLength: 5 });

  test.each(['eum', 'ktab', 'smp'])('%s: answered in finite numbers, or refused', async (model) => {
    await fc.assert(
      fc.asyncProperty(rows, async (actors) => {
        const lines = actors.map(([power, at, care], i) =>
          model === 'ktab' ? `A${i},x,${power},${at},${care}` : `A${i},${power},${at},${care}`,
        );
        const head =
          model === 'ktab'
            ? `s,d,${actors.length},1\nActor,Description,Power,Price,Salience`
            : 'actor,capability,position,salience';
        const store = memoryStore(new Map([['a.csv', `${head}\n${lines.join('\n')}\n`]]));
        const given = { situation: 'a.csv', ...(model === 'smp' ? { model } : {}) };
        try {
          const output = await forecast.run(forecast.input.parse(given), { store });
          expect(holdsNoNumber(output), JSON.stringify(actors)).toBe(false);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }),
      { numRuns: 150 },
    );
  });

  test('who all agree are told that the scale is missing, and answered with one', async () => {
    const store = memoryStore(
      new Map([['a.csv', 'actor,capability,position,salience\nA,1,40,0.5\nB,2,40,0.7\n']]),
    );
    const run = (range?: string) =>
      forecast.run(forecast.input.parse({ situation: 'a.csv', ...(range && { range }) }), { store });
    await expect(run()).rejects.toMatchObject({ diagnostics: [{ code: 'no-range' }] });
    const output = await run('0,100');
    expect(output.kind === 'file' && output.forecast[0]?.central).toBe(40);
  });
});

function situation(numbers: readonly number[]): string {
  const [a, b, at, position, salience, worth] = numbers;
  const number = (value: number | undefined) => `{ value: ${value}, assumption: t }`;
  return `situation: x
title: X
question: Q?
as_of: 2026-01-01
actors:
  a: { name: A, capability: ${number(a)} }
  b: { name: B, capability: ${number(b)} }
issues:
  i: { question: Q?, scale: { 0: l, 100: h, assumption: t }, options: { o: { at: 0, label: A }, p: { at: ${at}, label: B } }, status_quo: o, controller: a }
  j: { question: Q?, scale: { 0: l, 100: h, assumption: t }, options: { o: { at: 0, label: A }, p: { at: 100, label: B } }, status_quo: o, controller: b }
stances:
  a: { i: { position: ${position}, salience: ${salience}, assumption: t }, j: { position: 100, salience: 0.5, assumption: t } }
  b: { i: { position: 100, salience: 1, assumption: t } }
linkages: [{ id: l, actor: a, when: { i: p, j: p }, worth: ${number(worth)} }]
limits: [{ id: m, at_most: ${number(a)}, uses: { i: { p: ${number(b)} } }, assumption: t }]
required: [a, b]
proposals: { q: { title: T, package: { i: p, j: p }, assumption: t } }
`;
}

describe('a situation that check accepts', () => {
  const numbers = fc.tuple(extreme, extreme, extreme, extreme, extreme, extreme);
  test('is answered by every analysis in finite numbers', async () => {
    let answered = 0;
    const likely = fc.oneof(
      numbers,
      // Most draws of the first kind are refused: these are not.
      fc.tuple(
        fc.constantFrom(1e-9, 0, 1, 1e12),
        fc.constantFrom(1e-9, 1, 1e12),
        fc.constantFrom(0, 1e-320, 50, 100),
        fc.constantFrom(0, 1e-300, 100),
        fc.constantFrom(0, 1e-320, 1e-12, 1),
        fc.constantFrom(0, 1e-300, 1, -1),
      ),
    );
    await fc.assert(
      fc.asyncProperty(likely, async (drawn) => {
        const store = memoryStore(new Map([['x/situation.yaml', situation(drawn)]]));
        const checked = await check.run(check.input.parse({ situation: 'x' }), { store });
        if (checked.errors > 0) return;
        answered++;
        const given = { situation: 'x', samples: 20 };
        const runs = [
          () => forecast.run(forecast.input.parse(given), { store }),
          () => verdict.run(verdict.input.parse({ ...given, proposal: 'q' }), { store }),
          () => deals.run(deals.input.parse({ situation: 'x' }), { store }),
          () => stability.run(stability.input.parse({ ...given, proposal: 'q' }), { store }),
        ];
        for (const run of runs) {
          try {
            expect(holdsNoNumber(await run()), JSON.stringify(drawn)).toBe(false);
          } catch (error) {
            // A limit may forbid the proposal: that is an answer.
            if (!(error instanceof InputError)) throw error;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(answered).toBeGreaterThan(5);
  });

  test('and two of one capability of any size meet in the middle', async () => {
    for (const size of [1e-9, 1, 1e12]) {
      const text = situation([size, size, 100, 0, 1, 0]).replace(/, j: \{ position: 100.*\n/, ' }\n');
      const store = memoryStore(new Map([['x/situation.yaml', text]]));
      const output = await forecast.run(forecast.input.parse({ situation: 'x', samples: 20 }), { store });
      expect(JSON.stringify(output.kind === 'situation' && output.forecast)).toContain('"central":50');
    }
  });
});
