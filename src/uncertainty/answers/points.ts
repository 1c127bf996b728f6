import type { Study } from '../../study/index.ts';

/** All inputs at their medians; what is drawn by chance, as whether a legal base is upheld, goes the likelier way. */
export function middle({ situation, compiled, medians }: Study): Float64Array {
  const point = medians.slice();
  for (const { validity } of situation.institutions.flatMap(({ bases }) => bases)) {
    const place = validity === null ? undefined : compiled.inputOf.get(validity);
    if (place !== undefined) point[place] = (point[place] as number) >= 0.5 ? 1 : 0;
  }
  return point;
}

/** A study whose draws are these points. */
export function studyAt(study: Study, points: readonly Float64Array[]): Study {
  const columns = study.compiled.inputs.map((_, k) =>
    Float64Array.from(points, (point) => point[k] as number),
  );
  const draws = { samples: points.length, columns, strata: columns.map(() => undefined) };
  return { ...study, draws, weights: null, money: null };
}
