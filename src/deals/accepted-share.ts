import { accepts, gains, type Study, shareOf, utilities } from '../study/index.ts';

/**
 * Weighted share of the draws in which none of these parties does worse by a package (option indices) than in no deal. The first
 * test of a verdict asks another question: all who must sign, over what moves without agreement leave each. The two agree where
 * nobody can move alone and all who must sign are asked. A reservation value that is stated replaces what the party has without agreement in every draw.
 *
 * @example
 * acceptedShare(study, ['north', 'south'], Int32Array.of(0, 0)) // => 0
 */
export function acceptedShare(
  study: Study,
  parties: readonly string[],
  chosen: Int32Array,
  reservations: ReadonlyMap<string, number> = new Map(),
): number {
  const gained = gains(study, chosen).gains;
  const worth = reservations.size === 0 ? undefined : utilities(study, chosen);
  const all = new Uint8Array(study.draws.samples).fill(1);
  for (const id of parties) {
    const i = study.compiled.actors.indexOf(id);
    const stated = reservations.get(id);
    const column = (stated === undefined ? gained[i] : worth?.[i]) as Float64Array;
    for (let s = 0; s < all.length; s++) if (!accepts(column[s] - (stated ?? 0))) all[s] = 0;
  }
  return shareOf(all, study.weights);
}
