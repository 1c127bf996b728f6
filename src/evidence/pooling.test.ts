import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantileFunction } from '../numeric/index.ts';
import { readYaml } from '../text/index.ts';
import { loadEvidence, poolReadings, poolYesNo, quantityReading } from './index.ts';

type Line = readonly [id: string, letter: string, digit: number, origin: string, negated?: boolean];

/** Claims of one thing, each of a source of its own with its letter. */
function evidenceOf(lines: readonly Line[], conventions = '{}') {
  const letters = [...new Set(lines.map(([, letter]) => letter))];
  const text = `evidence: x
graded: { by: us, on: 2026-01-01 }
conventions: ${conventions}
sources:
${letters.map((letter) => `  ${letter.toLowerCase()}: { name: S, kind: outlet, reliability: [{ grade: ${letter} }] }`).join('\n')}
reports:
  r: { title: T, publisher: ${letters[0]?.toLowerCase()}, published: { on: 2026-01-01, basis: stated }, language: en }
claims:
${lines.map(([id, letter, digit, origin, negated]) => `  ${id}: { statement: S, type: fact, polarity: ${negated === true ? 'negated' : 'affirmed'}, report: r, passages: [{ fingerprint: "${'0'.repeat(16)}", length: 1 }], source: ${letter.toLowerCase()}, chain: [${letter.toLowerCase()}], origin: ${origin}, credibility: ${digit} }`).join('\n')}
`;
  const { evidence, diagnostics } = loadEvidence(readYaml('x.yaml', text));
  if (evidence === undefined) throw new Error(JSON.stringify(diagnostics));
  return evidence;
}

function pooled(lines: readonly Line[], conventions?: string) {
  const evidence = evidenceOf(lines, conventions);
  return poolYesNo([...evidence.claims.values()], evidence);
}

const five: readonly Line[] = [
  ['k1', 'B', 2, 'daily/2026-01'],
  ['k2', 'C', 2, 'daily/2026-01'],
  ['k3', 'B', 2, 'daily/2026-01'],
  ['k4', 'B', 2, 'palace/2026-01'],
  ['k5', 'C', 3, 'palace/2026-01', true],
];

describe('claims that say yes and no', () => {
  test('of two origins pool to worked figures; counted one by one they would say far more', () => {
    expect(pooled(five, '{ residual_dependence: 0 }')).toMatchObject({
      linear: expect.closeTo(0.66, 12),
      logOdds: expect.closeTo(0.7343, 4),
      naive: expect.closeTo(0.9113, 4),
      effectiveOrigins: 2,
    });
    expect(pooled(five, '{ residual_dependence: 0.5 }')?.logOdds).toBeCloseTo(0.6633, 4);
  });
  test('raise their conflict with the mass on each side', () => {
    expect(pooled(five)?.conflict).toEqual({ yes: expect.closeTo(0.8, 12), no: expect.closeTo(0.2, 12) });
    expect(pooled(five.slice(0, 3))?.conflict).toBeNull();
  });
  const line = fc.tuple(
    fc.constantFrom('A', 'B', 'C', 'D'),
    fc.integer({ min: 1, max: 5 }),
    fc.constantFrom('x', 'y', 'z'),
    fc.boolean(),
  );
  const many = fc
    .array(line, { minLength: 1, maxLength: 6 })
    .map((list) => list.map(([letter, digit, origin, no], i): Line => [`k${i}`, letter, digit, origin, no]));
  test('give the same in any order, and a repost changes nothing', () => {
    fc.assert(
      fc.property(many, (lines) => {
        const whole = pooled(lines);
        expect(pooled([...lines].reverse())).toEqual(whole);
        const only = lines.filter(([, , , origin], i) => lines.findIndex((one) => one[3] === origin) === i);
        const copies = only.map(([id, ...rest]): Line => [`${id}c`, ...rest]);
        const [once, twice] = [pooled(only), pooled([...only, ...copies])];
        expect(twice?.linear).toBeCloseTo(once?.linear ?? 0, 12);
        expect(twice?.logOdds).toBeCloseTo(once?.logOdds ?? 0, 12);
      }),
      { numRuns: 40 },
    );
  });
  test('that nobody can judge give no probability', () => {
    expect(pooled([['k1', 'B', 6, 'x']])).toBeNull();
    expect(pooled([['k1', 'E', 2, 'x']])).toBeNull();
  });
});

describe('conventions', () => {
  test.each([
    ['{ letters: { C: 0.9 } }'],
    ['{ digits: { 3: 0.6 } }'],
    ['{ one_vote_per_origin: false }'],
    ['{ residual_dependence: 0.9 }'],
  ])('change the answer where an evidence file sets them: %s', (conventions) => {
    expect(pooled(five, conventions)).not.toEqual(pooled(five));
  });
  test.each([
    ['{ letters: { G: 1 } }'],
    ['{ digits: { 2: 1 } }'],
    ['{ half_life: 3 }'],
    ['{ fidelity: { direct: 2 } }'],
  ])('are refused where they cannot be: %s', (conventions) => {
    expect(() => evidenceOf(five, conventions)).toThrow();
  });
  test('weigh readings too', () => {
    const readings = (conventions: string) => {
      const evidence = evidenceOf(five.slice(0, 4), conventions);
      const claims = [...evidence.claims.values()];
      const list = claims.map((claim, i) => ({
        claim,
        distribution: { kind: 'constant' as const, value: i },
      }));
      return poolReadings(list, evidence).weights.map(({ weight }) => weight);
    };
    const quarter = expect.closeTo(0.27, 2);
    expect(readings('{ one_vote_per_origin: false }')).toEqual([
      quarter,
      expect.closeTo(0.18, 2),
      quarter,
      quarter,
    ]);
    expect(readings('{}')[3]).toBeCloseTo(0.5, 12);
  });
});

describe('an amount that somebody states', () => {
  const amount = { low: 200, high: 200, unit: 'USD bn', of: 'assets', approximate: false } as const;
  test.each([
    [amount, { kind: 'lognormal', median: 200, spread: 0.05 }],
    [
      { ...amount, approximate: true },
      { kind: 'lognormal', median: 200, spread: 0.1 },
    ],
    [
      { ...amount, bound: 'min' as const },
      { kind: 'uniform', low: 200, high: 300 },
    ],
    [
      { ...amount, bound: 'max' as const },
      { kind: 'uniform', low: 100, high: 200 },
    ],
    [
      { ...amount, low: 150 },
      { kind: 'uniform', low: 150, high: 200 },
    ],
    [
      { ...amount, low: 0, high: 0 },
      { kind: 'constant', value: 0 },
    ],
  ])('is read as %j', (quantity, wanted) => {
    expect(quantityReading(quantity)).toEqual(wanted);
  });
  test('is wider the older it is, to a limit', () => {
    expect(quantityReading(amount, 0.25)).toMatchObject({ spread: 0.1 });
    expect(quantityReading(amount, 1e-9)).toMatchObject({ spread: expect.closeTo(0.15, 12) });
  });
  test('pools to worked figures: 200, about 200 and 210 give 181.2, 204.2 and 227.0', () => {
    const evidence = evidenceOf([
      ['k1', 'B', 2, 'daily'],
      ['k2', 'C', 2, 'author'],
      ['k3', 'B', 2, 'third'],
    ]);
    const stated = [amount, { ...amount, approximate: true }, { ...amount, low: 210, high: 210 }];
    const readings = [...evidence.claims.values()].map((claim, i) => ({
      claim,
      distribution: quantityReading(stated[i] ?? amount),
    }));
    const quantile = quantileFunction(poolReadings(readings, evidence).distribution);
    expect([0.05, 0.5, 0.95].map((p) => quantile(p).toFixed(1))).toEqual(['181.2', '204.2', '227.0']);
  });
});
