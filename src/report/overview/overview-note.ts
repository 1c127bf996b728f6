import type { Situation } from '../../situation/index.ts';
import { type Catalogue, type Document, document, heading, list, note } from '../../words/index.ts';
import { sourceLine } from '../brief-note.ts';
import type { About } from '../types.ts';
import type { ProposalView } from './proposal/result.ts';
import type { Overview } from './result.ts';

/**
 * A screen to paste into a note: the same blocks, the source of the claim to check, and what made it.
 *
 * @example
 * const overview = overviewOf(reportData);
 * const screen = overviewDocument(overview, { forbidden: [], leftOut: [], asks: [] }, catalogue);
 * JSON.stringify(overviewNote(screen, overview, null, reportData.about, situation, catalogue)).includes('Water for trade') // => true
 */
export function overviewNote(
  screen: Document,
  { checkFirst }: Overview,
  opened: ProposalView | null,
  { detente, seed, samples, inputs }: About,
  situation: Situation,
  catalogue: Catalogue,
): Document {
  const { brief: say, overviewScreen } = catalogue;
  const cited = opened === null ? (checkFirst?.kind === 'claim' ? [checkFirst.id] : []) : opened.claims;
  return document(
    ...screen.blocks,
    ...(cited.length === 0
      ? []
      : [
          heading(overviewScreen.sources, 2),
          list(
            cited.map((id) => sourceLine(id, situation, say)),
            true,
          ),
        ]),
    note(say.markdown.made(detente, seed, samples, inputs.slice(0, 16))),
  );
}
