import { z } from 'zod';
import { type Claim, sourcesOf } from '../../evidence/index.ts';
import type { Frozen } from '../../frozen.ts';
import { isSizeCited, type Situation } from '../../situation/index.ts';
import { ratioOf, type SlicedInputs, weighedOutput } from '../../uncertainty/index.ts';
import type { DriverCheck } from './shapes.ts';

export const checkPassagesShape = z
  .array(
    z.strictObject({
      kind: z.enum(['claim', 'source', 'origin']).describe('kind of what is to be checked, as in check'),
      id: z.string().describe('its id, as in check'),
      claims: z
        .array(
          z.strictObject({
            claim: z.string().describe('id of the claim'),
            report: z.string().describe('id of the report that it stands in'),
            places: z
              .array(
                z.strictObject({
                  start: z.number().describe('first character, from 0; a whole number'),
                  end: z.number().describe('character behind the last; a whole number'),
                }),
              )
              .describe('where in the text of the report; empty where the file says no place'),
          }),
        )
        .describe('the claims of it that give a size, those of the inputs that matter most first'),
    }),
  )
  .describe('where what is to be checked stands; a measurement has no passage');

export type CheckPassages = Frozen<z.infer<typeof checkPassagesShape>>;

/** Where the claims stand that give the sizes of what is to be checked: those of the inputs first that the distance to the flip hangs on. */
export function passagesOf(
  { evidence }: Situation,
  inputs: Situation['estimates'],
  check: readonly DriverCheck[],
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
