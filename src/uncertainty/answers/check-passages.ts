import { type Claim, sourcesOf } from '../../evidence/index.ts';
import { isSizeCited, type Situation } from '../../situation/index.ts';
import { ratioOf, weighedOutput } from '../given-data/index.ts';
import type { SlicedInputs } from './answer-drivers.ts';
import type { CheckWorth } from './check-first.ts';

/** Claims with their reports and places in these, by what is to be checked; a measurement has none. */
export type CheckPassages = readonly {
  readonly kind: 'claim' | 'source' | 'origin';
  readonly id: string;
  readonly claims: readonly {
    readonly claim: string;
    readonly report: string;
    readonly places: readonly { readonly start: number; readonly end: number }[];
  }[];
}[];

/** Where the claims stand that give the sizes of what is to be checked: those of the inputs first that the distance to the flip hangs on. */
export function checkPassages(
  { evidence }: Situation,
  inputs: Situation['estimates'],
  check: readonly CheckWorth[],
  { sliced, distance }: { readonly sliced: SlicedInputs; readonly distance: Float64Array },
): CheckPassages {
  const weighed = weighedOutput(distance, sliced.weights);
  const strength = (k: number) => (weighed === null ? 0 : (ratioOf(sliced.slices(k), weighed) ?? 0));
  const cited = inputs
    .flatMap(({ support, distribution }, k) =>
      distribution.kind !== 'constant' && isSizeCited(support)
        ? [{ claims: support.claims, k, size: strength(k) }]
        : [],
    )
    .sort((a, b) => b.size - a.size || a.k - b.k);
  const inOrder = [...new Set(cited.flatMap(({ claims }) => claims))].flatMap(
    (id) => evidence.claims.get(id) ?? [],
  );
  return check.flatMap(({ kind, id }) =>
    kind === 'measurement'
      ? []
      : [{ kind, id, claims: inOrder.filter((claim) => isOf(claim, kind, id)).map(placed) }],
  );
}

function isOf(claim: Claim, kind: 'claim' | 'source' | 'origin', id: string): boolean {
  switch (kind) {
    case 'claim':
      return claim.id === id;
    case 'source':
      return sourcesOf(claim).includes(id);
    case 'origin':
      return claim.origin === id;
  }
}

function placed({ id, report, passages }: Claim) {
  const places = passages.flatMap(({ at }) => (at === undefined ? [] : [{ start: at.start, end: at.end }]));
  return { claim: id, report, places };
}
