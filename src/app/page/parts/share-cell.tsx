import type { JSX } from 'preact';
import type { Mark } from '../../../report/index.ts';
import { percentNarrow } from '../../../words/index.ts';
import { catalogue } from '../language.ts';
import { symbols } from './mark.ts';

const say = catalogue.app;

interface ShareCellProps {
  readonly mark: Mark;
  readonly share: number | null;
}

/** A share with its symbol, so that colour says nothing that the text does not. */
export function ShareCell({ mark, share }: ShareCellProps): JSX.Element {
  return (
    <div class={`share ${mark}`}>
      <span class="symbol" aria-hidden="true">
        {symbols[mark]}
      </span>
      <b>{share === null ? say.marks.notApplicable : percentNarrow(share)}</b>
      {share === null ? null : <span class="unseen"> {`${say.inDraws}, ${say.marks[mark]}`}</span>}
    </div>
  );
}
