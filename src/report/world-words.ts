import type { Verdict } from '../verdict/index.ts';
import { type Catalogue, percent, visible } from '../words/index.ts';

/**
 * A package in the worlds that the file tells apart, side by side.
 *
 * @example
 * worldWords(judged.worlds, catalogue) // => ''
 */
export function worldWords(worlds: Verdict['worlds'], { verdict: say, verdicts }: Catalogue): string {
  return worlds
    .map(({ label, accepted, joint }) =>
      say.inWorld(visible(label), accepted === null ? verdicts.none : percent(accepted), percent(joint)),
    )
    .join('; ');
}
