import type { Verdict } from '../verdict/index.ts';
import { type Catalogue, type MaybeBlock, percent, table, textColumn, visible } from '../words/index.ts';

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

/**
 * Every proposal in every world that the file tells apart: how often it is accepted there, and passes all four tests. Undefined where
 * the file tells none.
 *
 * @example
 * worldsTable([judged], catalogue) // => undefined
 */
export function worldsTable(
  verdicts: readonly Pick<Verdict, 'title' | 'worlds'>[],
  { verdict: say, verdicts: { none, proposal } }: Catalogue,
): MaybeBlock {
  const asked = verdicts.filter(({ worlds }) => worlds.length > 0);
  const [first] = asked;
  if (first === undefined) return undefined;
  return table(
    [textColumn(proposal), ...first.worlds.map(({ label }) => textColumn(visible(label)))],
    asked.map(({ title, worlds }) => [
      title,
      ...worlds.map(({ accepted, joint }) =>
        say.worldCell(accepted === null ? none : percent(accepted), percent(joint)),
      ),
    ]),
  );
}
