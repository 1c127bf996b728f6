import type { JSX } from 'preact';
import type { NumberLinks, Overview, OverviewRow } from '../../../report/index.ts';
import type { TestName } from '../../../verdict/index.ts';
import { percentNarrow } from '../../../words/index.ts';
import { catalogue, langOfAnswers, whole } from '../language.ts';

const { app, tests } = catalogue;
const { inShort: say } = app;

const testNames: readonly TestName[] = ['accepted', 'ratified', 'kept', 'paidFor'];

interface InShortProps {
  readonly overview: Overview;
  readonly links: NumberLinks;
}

/** What else belongs on the first screen, without a scroll: where the answer is weakest, how sure it is, what to check first. */
export function InShort({ overview, links }: InShortProps): JSX.Element {
  const [best] = overview.rows;
  const { checkFirst, restsOn } = overview;
  return (
    <dl class="in-short">
      {best === undefined ? null : <Weakest row={best} />}
      <div>
        <dt>{say.sure}</dt>
        <dd>
          {say.sureIs(whole(overview.samples))}{' '}
          {restsOn.numbers === 0 ? '' : say.judged(whole(restsOn.judged), whole(restsOn.numbers))}
        </dd>
      </div>
      {checkFirst === null ? null : (
        <div>
          <dt>{say.check}</dt>
          <dd lang={langOfAnswers}>
            <Walk
              to={checkFirst.kind === 'claim' ? links.claim(checkFirst.id) : links.estimate(checkFirst.id)}
            >
              {checkFirst.words}
            </Walk>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The test of the likeliest proposal that the fewest draws pass, and why. */
function Weakest({ row }: { readonly row: OverviewRow }): JSX.Element | null {
  const [weakest] = testNames
    .flatMap((test) => {
      const { probability } = row[test];
      return probability === null ? [] : [{ test, probability }];
    })
    .toSorted((a, b) => a.probability - b.probability);
  if (weakest === undefined) return null;
  const { test, probability } = weakest;
  const { because, trace } = row[test];
  return (
    <div>
      <dt>{say.weakest}</dt>
      <dd>
        {tests.names[test]} <Walk to={trace}>{percentNarrow(probability)}</Walk>
        {because === '' ? null : <span lang={langOfAnswers}>: {because}</span>}
      </dd>
    </div>
  );
}

/** What opens the drawer at an address. */
function Walk({ to, children }: { readonly to: string | undefined; readonly children: string }): JSX.Element {
  if (to === undefined) return <>{children}</>;
  return (
    <button type="button" class="plain" data-walk={to}>
      {children}
    </button>
  );
}
