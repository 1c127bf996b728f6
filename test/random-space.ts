import fc from 'fast-check';
import type { AdditiveModel, PackageSpace } from '../src/deals/index.ts';

/** Small spaces with whatever an additive model can hold; values on a grid of tenths, so that ties abound. */
export function spaces({ withTables = true, withLimits = true, most = 4 } = {}): fc.Arbitrary<PackageSpace> {
  return fc
    .record({
      parties: fc.integer({ min: 1, max: 4 }),
      counts: fc.array(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 4 }),
    })
    .chain(({ parties, counts }) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const column = (length: number) =>
        fc.array(
          fc.integer({ min: 0, max: 10 }).map((v) => v / 10),
          { minLength: length, maxLength: length },
        );
      const columns = (length: number) =>
        fc.array(column(length), { minLength: parties, maxLength: parties });
      const group = fc
        .subarray([...counts.keys()], {
          minLength: Math.min(2, counts.length),
          maxLength: Math.min(3, counts.length),
        })
        .map((issues) => [...issues].sort((a, b) => a - b));
      const table = group.chain((issues) => {
        const cells = issues.reduce((product, j) => product * (counts[j] as number), 1);
        return columns(cells).map((values) => ({ issues, values: values.map((v) => Float64Array.from(v)) }));
      });
      const combination = group.chain((issues) =>
        fc
          .tuple(
            ...issues.map((j) =>
              fc.array(fc.integer({ min: 0, max: 1 }), {
                minLength: counts[j] as number,
                maxLength: counts[j] as number,
              }),
            ),
          )
          .map((marks) => ({
            when: issues.map((issue, k) => ({ issue, options: Uint8Array.from(marks[k] ?? []) })),
          })),
      );
      const limit = fc.record({
        use: column(total),
        atMost: fc.integer({ min: 0, max: 15 }).map((v) => v / 10),
      });
      return fc
        .record({
          values: columns(total),
          reservation: fc.array(
            fc.integer({ min: 0, max: 20 }).map((v) => v / 10),
            { minLength: parties, maxLength: parties },
          ),
          tables: fc.array(table, { maxLength: withTables ? 2 : 0 }),
          forbidden: fc.array(combination, { maxLength: withLimits ? 1 : 0 }),
          limits: fc.array(limit, { maxLength: withLimits ? 1 : 0 }),
        })
        .map(({ values, reservation, tables, forbidden, limits }) => ({
          issues: counts.map((count, j) => ({
            name: `i${j}`,
            options: Array.from({ length: count }, (_, k) => `o${k}`),
          })),
          parties: reservation.map((r, i) => ({ name: `p${i}`, reservation: r })),
          model: {
            kind: 'additive' as const,
            values: values.map((v) => Float64Array.from(v)),
            tables,
            forbidden,
            limits: limits.map(({ use, atMost }, l) => ({
              name: `l${l}`,
              use: Float64Array.from(use),
              atMost,
            })),
          },
        }));
    });
}

/** A package with the definition of its values and its admissibility, written out. */
export interface Listed {
  readonly package: readonly number[];
  readonly values: readonly number[];
}

/** Every admissible package, one after the other. */
export function listed(space: PackageSpace): readonly Listed[] {
  const model = space.model as AdditiveModel;
  const counts = space.issues.map(({ options }) => options.length);
  const packages = counts.reduce<number[][]>(
    (all, count) => all.flatMap((p) => Array.from({ length: count }, (_, k) => [...p, k])),
    [[]],
  );
  const start = counts.map((_, j) => counts.slice(0, j).reduce((sum, count) => sum + count, 0));
  const at = (column: Float64Array, p: readonly number[]) =>
    p.reduce((sum, k, j) => sum + (column[(start[j] as number) + k] as number), 0);
  return packages
    .filter(
      (p) =>
        !model.forbidden.some(({ when }) =>
          when.every(({ issue, options }) => options[p[issue] as number] === 1),
        ),
    )
    .filter((p) => model.limits.every(({ use, atMost }) => at(use, p) <= atMost + 1e-11))
    .map((p) => ({
      package: p,
      values: space.parties.map((_, i) => {
        const extra = model.tables.reduce((sum, { issues, values }) => {
          const cell = issues.reduce((index, j) => index * (counts[j] as number) + (p[j] as number), 0);
          return sum + ((values[i] as Float64Array)[cell] as number);
        }, 0);
        return at(model.values[i] as Float64Array, p) + extra;
      }),
    }));
}

/** A value as a whole number of steps of 1e-9, for comparing sets. */
export const key = (values: readonly number[]) => values.map((value) => Math.round(value * 1e9)).join();

/** Undominated among listed packages, by the definition. */
export function undominated(all: readonly Listed[]): readonly Listed[] {
  const round = all.map(({ values }) => values.map((value) => Math.round(value * 1e9)));
  return all.filter(
    (_, p) =>
      !round.some(
        (w) =>
          w.every((v, i) => v >= ((round[p] as number[])[i] as number)) &&
          w.some((v, i) => v > ((round[p] as number[])[i] as number)),
      ),
  );
}
