import type { JSX } from 'preact';
import { answerNames } from '../../../uncertainty/index.ts';
import type { TestName } from '../../../verdict/index.ts';
import { catalogues, percent } from '../../../words/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import { markOfShare, shareOf } from '../parts/mark.ts';
import { ShareCell } from '../parts/share-cell.tsx';
import type { KnownRow, KnownRows } from '../use-rows.ts';

const { app: say, tests } = catalogues.en;

interface BriefProps {
  readonly view: CaseView;
  readonly rows: KnownRows;
  /** The rows as the file stands; the same where nothing is changed. */
  readonly before: KnownRows;
  readonly open: string | null;
  readonly onOpen: (proposal: string) => void;
}

/** The answer for every proposal: four tests and all of them together. */
export function Brief({ view, rows, before, open, onOpen }: BriefProps): JSX.Element {
  if (view.proposals.length === 0) return <p>{say.noProposals}</p>;
  return (
    <>
      <h1>{headline(view, rows)}</h1>
      <div class="scrolls" tabIndex={0} role="region" aria-label={tests.purpose}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{say.proposalColumn}</th>
              {answerNames.map((test) => (
                <th scope="col" key={test}>
                  {tests.names[test]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder(view, rows).map(({ id, title, by }) => (
              <tr key={id} class={id === open ? 'open' : ''}>
                <th scope="row">
                  <button type="button" class="plain" onClick={() => onOpen(id)}>
                    {title}
                  </button>
                  <small>{by.join(', ')}</small>
                </th>
                {answerNames.map((test) => {
                  const share = shareOf(rows.get(id)?.judged, test);
                  return (
                    <td key={test} data-label={tests.names[test]}>
                      {rows.has(id) ? (
                        <ShareCell
                          mark={markOfShare(share)}
                          share={share}
                          before={before === rows ? null : shareOf(before.get(id)?.judged, test)}
                          because={test === 'joint' ? '' : becauseOf(rows.get(id), test)}
                        />
                      ) : (
                        <span class="waiting">…</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">{say.key}</p>
    </>
  );
}

/** Who stops it, or why nobody does; empty until it is known, and where nothing is asked. */
function becauseOf(known: KnownRow | undefined, test: TestName): string {
  const row = known?.row ?? null;
  return row === null || known?.judged.isNoDeal === true ? '' : row[test].because;
}

/** The likeliest joint answer first, what has no test last; as in the file where they are alike, and until all are there. */
function inOrder({ proposals }: CaseView, rows: KnownRows): CaseView['proposals'] {
  if (proposals.some(({ id }) => !rows.has(id))) return proposals;
  const rank = (id: string) => shareOf(rows.get(id)?.judged, 'joint') ?? -1;
  return proposals.toSorted((a, b) => rank(b.id) - rank(a.id));
}

function headline({ proposals, title }: CaseView, rows: KnownRows): string {
  const judged = proposals.flatMap((one) => {
    const share = shareOf(rows.get(one.id)?.judged, 'joint');
    return share === null ? [] : [{ title: one.title, share }];
  });
  const best = judged.reduce<(typeof judged)[number] | null>(
    (most, one) => (most === null || one.share > most.share ? one : most),
    null,
  );
  if (best === null) return title;
  return best.share >= 0.5
    ? say.headline(best.title, percent(best.share))
    : say.headlineNone(percent(best.share));
}
