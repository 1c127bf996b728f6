import fc from 'fast-check';
import { expect, test } from 'vitest';
import { key, undominated } from '../../test/random-space.ts';
import { deals } from '../deals/index.ts';
import { asGenius, type NormalisedDomain } from './as-genius.case.ts';
import { type DomainFile, importDomain } from './index.ts';

const eighths = fc.integer({ min: 0, max: 8 }).map((value) => value / 8);

/** Domains of the contests in small: discrete issues and one of whole numbers, the best value of each issue worth 1. */
const domains: fc.Arbitrary<NormalisedDomain> = fc
  .record({
    counts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    years: fc.integer({ min: 1, max: 4 }),
    parties: fc.integer({ min: 2, max: 3 }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
    worth: fc.array(eighths, { minLength: 36, maxLength: 36 }),
    rises: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    reservation: fc.array(eighths, { minLength: 3, maxLength: 3 }),
  })
  .map(({ counts, years, parties, weights, worth, rises, reservation }) => {
    const issues = [
      ...counts.map((count, j) => ({
        name: `"issue" ${j} & more`,
        index: j + 1,
        type: 'discrete',
        values: Array.from({ length: count }, (_, k) => `option ${k} < ${k + 1}`),
      })),
      { name: 'years', index: counts.length + 1, type: 'integer', min: 2, max: 2 + years },
    ];
    const party = (i: number) => {
      const own = issues.map((_, j) => weights[4 * i + j] ?? 1);
      const total = own.reduce((sum, w) => sum + w, 0);
      const values = issues.map((issue, j) => {
        const w = (own[j] ?? 0) / total;
        if (issue.type === 'integer') {
          const [slope, offset] = rises[i] === true ? [1 / years, 0] : [-1 / years, 1];
          return { w, f: { ftype: 'linear', slope: String(slope), offset: String(offset) } };
        }
        const v = Array.from({ length: counts[j] ?? 0 }, (_, k) => worth[12 * i + 4 * j + k] ?? 0);
        v[(i + j) % v.length] = 1;
        return { w, v };
      });
      return { reservation: reservation[i] ?? 0, discount: 1, values };
    };
    return { issues, parties: Array.from({ length: parties }, (_, i) => party(i)) };
  });

/** Every package with its utilities, by the definition, apart from what reads and what analyses. */
function packagesOf({ issues, parties }: NormalisedDomain) {
  const counts = issues.map(({ values, min = 0, max = 0 }) => values?.length ?? max - min + 1);
  const all = counts.reduce<number[][]>(
    (before, count) => before.flatMap((one) => Array.from({ length: count }, (_, k) => [...one, k])),
    [[]],
  );
  return all.map((chosen) => ({
    package: chosen,
    values: parties.map(({ values = [] }) =>
      values.reduce((sum, { w, v, f }, j) => {
        const k = chosen[j] ?? 0;
        const worth = v?.[k] ?? Number(f?.['slope']) * k + Number(f?.['offset']);
        return sum + w * worth;
      }, 0),
    ),
  }));
}

function spaceOf(files: readonly DomainFile[]) {
  const { domain, diagnostics } = importDomain(files);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (domain === undefined) throw new Error('not read');
  return domain.space;
}

test('a domain of the contests has the deals of its definition, in our form and as an untidy GENIUS folder', () => {
  fc.assert(
    fc.property(domains, (domain) => {
      const all = packagesOf(domain);
      const accepted = all.filter(({ values }) =>
        values.every((value, i) => value >= (domain.parties[i]?.reservation ?? 0) - 1e-10),
      );
      const frontier = new Set(undominated(all).map(({ values }) => key(values)));
      const direct = { path: 'd.json', text: JSON.stringify({ id: 'd', ...kinds(domain) }) };
      for (const space of [spaceOf([direct]), spaceOf(asGenius(domain))]) {
        const { zopa, frontier: found } = deals(space);
        expect(zopa.weak).toBe(String(accepted.length));
        expect(new Set(found.points.map(({ values }) => key(values)))).toEqual(frontier);
      }
    }),
    { numRuns: 150 },
  );
});

/** Our form names the kind of each party. */
function kinds(domain: NormalisedDomain): object {
  return {
    issues: domain.issues,
    parties: domain.parties.map((party, i) => ({ kind: 'linear', file: `p${i}.xml`, ...party })),
  };
}
