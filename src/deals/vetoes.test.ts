import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spaces } from '../../test/random-space.ts';
import { deals } from './deals.ts';
import { listing } from './listing.ts';
import { pointOf, prepare } from './prepared.ts';
import type { PackageSpace } from './space.ts';
import { vetoesAmong, vetoesBySearch } from './vetoes.ts';

test('read off all packages or searched for, what a party vetoes is the same', () => {
  fc.assert(
    fc.property(spaces(), (space) => {
      const prepared = prepare(space);
      if (prepared === undefined) return;
      const listed = listing(prepared.diagram);
      const { zopa } = deals(space);
      const near = vetoesBySearch(prepared, zopa.weak).map((veto) => ({
        ...veto,
        price: veto.price === null ? null : expect.closeTo(veto.price, 9),
      }));
      expect(listed && vetoesAmong(listed, prepared)).toEqual(near);
    }),
    { numRuns: 200 },
  );
});

test('a listing holds every admissible package once, with its utilities', () => {
  fc.assert(
    fc.property(spaces(), (space) => {
      const prepared = prepare(space);
      const listed = prepared && listing(prepared.diagram);
      const rows = (columns: readonly ArrayLike<number>[], size: number) =>
        Array.from({ length: size }, (_, p) =>
          columns.map((column) => (column[p] as number).toFixed(9)).join(),
        ).toSorted();
      const packages = admissible(space).map((chosen) => pointOf(space, chosen).values);
      expect(listed && rows(listed.columns, listed.size)).toEqual(
        rows(
          space.parties.map((_, i) => packages.map((values) => values[i] as number)),
          packages.length,
        ),
      );
    }),
    { numRuns: 200 },
  );
});

test('hundreds of parties over one issue: every option undominated, every party read once', () => {
  const [parties, options] = [200, 1001];
  const found = deals({
    issues: [{ name: 'pie', options: Array.from({ length: options }, (_, k) => `o${k}`) }],
    parties: Array.from({ length: parties }, (_, i) => ({ name: `p${i}`, reservation: i === 7 ? 0.5 : 0 })),
    model: {
      kind: 'additive',
      values: Array.from({ length: parties }, (_, i) =>
        Float64Array.from({ length: options }, (_, k) => (i % 2 === 0 ? k : options - 1 - k) / (options - 1)),
      ),
      tables: [],
      forbidden: [],
      limits: [],
    },
  });
  expect(found.frontier).toMatchObject({ exact: true, points: { length: options } });
  expect(found.zopa.weak).toBe('501');
  expect(found.vetoes[7]).toEqual({
    party: 'p7',
    soleBlocks: '500',
    acceptable: '501',
    price: expect.closeTo(0.5, 9),
  });
  expect(found.vetoes[8]).toEqual({ party: 'p8', soleBlocks: '0', acceptable: '1001', price: 0 });
});

function admissible({ issues, model }: PackageSpace): readonly (readonly number[])[] {
  if (model.kind !== 'additive') return [];
  const counts = issues.map(({ options }) => options.length);
  const starts = counts.map((_, j) => counts.slice(0, j).reduce((sum, count) => sum + count, 0));
  const all = counts.reduce<readonly (readonly number[])[]>(
    (list, count) => list.flatMap((chosen) => Array.from({ length: count }, (_, k) => [...chosen, k])),
    [[]],
  );
  return all.filter(
    (chosen) =>
      !model.forbidden.some(({ when }) =>
        when.every(({ issue, options }) => options[chosen[issue] as number] === 1),
      ) &&
      model.limits.every(
        ({ use, atMost }) =>
          chosen.reduce((sum, k, j) => sum + (use[(starts[j] as number) + k] as number), 0) <=
          atMost + 0.5e-10,
      ),
  );
}
