import type { ComponentChildren } from 'preact';
import { type Catalogue, whole } from '../../words/index.ts';
import type { Overview } from '../overview/result.ts';
import type { ReportData } from '../types.ts';
import { addressOf, listAddress } from './address.ts';
import { Matrix } from './matrix.tsx';
import { type NumberLinks, WalkingSentence } from './number.tsx';
import { Rail } from './rail.tsx';

/** The first screen: the answer, why, every proposal by its tests, and beside it what to do about it. */
export function FirstScreen({
  overview,
  data,
  links,
  say,
}: {
  readonly overview: Overview;
  readonly data: ReportData;
  readonly links: NumberLinks;
  readonly say: Catalogue['screen'];
}) {
  return (
    <section class="screen" id="answer" aria-labelledby="headline">
      <div class="answer">
        <p class="kick">
          {overview.title} <span>· {say.asOf(overview.asOf, whole(overview.samples))}</span>
        </p>
        <h1 id="headline">
          <WalkingSentence
            text={overview.headline}
            to={behind(overview.headline, overview, 'joint')}
            links={links}
          />
        </h1>
        {overview.standfirst.length === 0 ? null : (
          <p class="stand">
            {overview.standfirst.map((sentence, k) => (
              <>
                {k === 0 ? null : ' '}
                <Lead isLead={k === leadOf(overview)}>
                  <WalkingSentence text={sentence} to={behind(sentence, overview, 'paidFor')} links={links} />
                </Lead>
              </>
            ))}
          </p>
        )}
        <Matrix overview={overview} links={links} say={say} />
      </div>
      <Rail overview={overview} data={data} links={links} say={say} />
    </section>
  );
}

function Lead({ isLead, children }: { readonly isLead: boolean; readonly children: ComponentChildren }) {
  return isLead ? <b>{children}</b> : <span>{children}</span>;
}

/** The sentence that a reader can act upon: who alone stops a proposal; else the first. */
function leadOf({ standfirst, rows }: Overview): number {
  return Math.max(
    0,
    standfirst.findIndex((sentence) => rows.some(({ title }) => sentence.includes(title))),
  );
}

/** What stands behind the numbers of a sentence: the proposal that it names, else what is lacking, else the likeliest answer. */
function behind(
  sentence: string,
  { rows, nothingChanges }: Overview,
  test: 'joint' | 'paidFor',
): string | undefined {
  const named = rows.find(({ title }) => sentence.includes(title));
  const [first] = rows;
  if (named !== undefined) return addressOf(named, test);
  if (test === 'paidFor' && nothingChanges?.gap) return listAddress.nothing;
  return first === undefined ? undefined : addressOf(first, 'joint');
}
