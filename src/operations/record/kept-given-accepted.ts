import { type Study, shareOf } from '../../study/index.ts';
import type { MarkedTest } from '../../verdict/index.ts';

/** In which share of the draws that sign is it kept, too? Null where it was not tested, or where no draw signs. */
export function keptGivenAccepted(
  accepted: MarkedTest,
  kept: MarkedTest,
  { weights }: Pick<Study, 'weights'>,
): number | null {
  if (kept.kind !== 'tested') return null;
  // Where nobody must sign nobody refuses.
  const signed = accepted.kind === 'tested' ? accepted.marks : kept.marks.map(() => 1);
  const share = shareOf(signed, weights);
  return share === 0
    ? null
    : shareOf(
        kept.marks.map((flag, s) => flag & (signed[s] as number)),
        weights,
      ) / share;
}
