import { snap } from '../numeric/index.ts';
import { type Prepared, pointOf } from './prepared.ts';
import type { DealPoint, Improvements } from './result.ts';
import { search } from './search.ts';

export function improvements(
  { space, diagram }: Prepared,
  chosen: ArrayLike<number>,
  frontier: readonly DealPoint[] | null,
): Improvements {
  const from = pointOf(space, chosen);
  const isBetter = ({ values }: DealPoint) => {
    const changes = values.map((value, i) => snap(value) - snap(from.values[i]));
    return changes.every((change) => change >= 0) && changes.some((change) => change > 0);
  };
  const scales = new Float64Array(from.values.length).fill(1);
  const found = search(
    diagram,
    from.values,
    { kind: 'smallest', scales },
    { mustGain: from.values.map(() => true) },
  );
  const fairest = found.best === undefined ? undefined : pointOf(space, found.best.package);
  return {
    from,
    better: frontier?.filter(isBetter).map(({ values, package: p }) => ({ values, package: p })) ?? null,
    fairest:
      fairest === undefined || !isBetter(fairest)
        ? null
        : {
            ...fairest,
            gains: fairest.values.map((value, i) => value - from.values[i]),
            proven: found.isProven,
          },
  };
}
