import type { JSX } from 'preact';
import type { Mark } from '../../../report/index.ts';
import { catalogues, percentNarrow, pointsText } from '../../../words/index.ts';
import { symbols } from './mark.ts';

const say = catalogues.en.app;

interface ShareCellProps {
  readonly mark: Mark;
  readonly share: number | null;
  /** The share as the file stands, where numbers are changed; null: they are not. */
  readonly before: number | null;
  readonly because?: string;
}

/** A share with its symbol, so that colour says nothing that the text does not. */
export function ShareCell({ mark, share, before, because }: ShareCellProps): JSX.Element {
  const moved = share === null || before === null ? 0 : Math.round((share - before) * 100);
  return (
    <div class={`share ${mark}`}>
      <span class="symbol" aria-hidden="true">
        {symbols[mark]}
      </span>
      <b>{share === null ? say.marks.notApplicable : percentNarrow(share)}</b>
      {share === null ? null : <span class="unseen"> {`${say.inDraws}, ${say.marks[mark]}`}</span>}
      {moved === 0 ? null : <span class="moved">{pointsText(moved / 100)}</span>}
      {because === undefined || because === '' ? null : <small>{because}</small>}
    </div>
  );
}
