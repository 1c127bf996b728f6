import type { JSX } from 'preact';
import { drawsShown, type KnownRows } from '../known-rows.ts';
import { catalogue, whole } from '../language.ts';
import { drawsAsked } from '../use-rows.ts';

const { app: say } = catalogue;

/** How many draws are behind what is shown, and whether more follow. */
export function Draws({
  rows,
  redrawn,
}: {
  readonly rows: KnownRows;
  readonly redrawn: number;
}): JSX.Element {
  const shown = drawsShown(rows);
  if (shown === null) return <span>{say.working}</span>;
  const more = shown < drawsAsked.last ? ` ${say.moreFollow}` : '';
  // How many rows are of the latest change is no news to a reader; what times a drag counts them.
  return (
    <span class={`draws at-${shown}`} data-redrawn={redrawn}>{`${say.asked(whole(shown))}${more}`}</span>
  );
}
