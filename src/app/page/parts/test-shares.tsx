import type { JSX } from 'preact';
import { answerNames } from '../../../uncertainty/index.ts';
import { percentNarrow } from '../../../words/index.ts';
import type { Judged } from '../../worker/session.ts';
import { catalogue } from '../language.ts';
import { markOfShare, shareOf } from './mark.ts';
import { ShareCell } from './share-cell.tsx';

const { app: say, tests } = catalogue;

interface TestSharesProps {
  readonly label: string;
  readonly judged: Judged | null;
  /** Shares to set beside them where they differ; null: none. */
  readonly before?: Judged | null;
}

/** The four tests of one package and all of them together, in a row that stays in sight. */
export function TestShares({ label, judged, before = null }: TestSharesProps): JSX.Element {
  return (
    <section class="verdict" aria-live="polite" aria-label={label}>
      {answerNames.map((test) => {
        const share = judged === null ? null : shareOf(judged, test);
        const was = before === null ? null : shareOf(before, test);
        const moved = was !== null && share !== null && Math.round(100 * was) !== Math.round(100 * share);
        return (
          <div key={test}>
            <h2>{tests.names[test]}</h2>
            {judged === null ? (
              <span class="waiting">…</span>
            ) : (
              <ShareCell mark={markOfShare(share)} share={share} />
            )}
            {moved ? <small>{say.votes.was(percentNarrow(was))}</small> : null}
          </div>
        );
      })}
    </section>
  );
}
