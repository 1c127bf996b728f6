import type { ComponentChildren } from 'preact';
import { type Catalogue, whole } from '../../words/index.ts';
import type { DrawerFigures } from '../drawer-figures.ts';
import type { Overview } from '../overview/result.ts';
import type { ReportData } from '../types.ts';
import { Drawer } from './drawer.tsx';
import { EvidenceSummary } from './evidence.tsx';
import { FirstScreen } from './first-screen.tsx';
import { Notes } from './notes.tsx';
import { linksOf, type NumberedNotes } from './numbered-notes.ts';
import { ProposalPlace } from './proposal.tsx';
import type { PageWalk } from './walk-types.ts';

/** How much the page holds: two sheets, twelve, or every table and figure after them. */
export type Extent = 'two' | 'twelve' | 'full';

export interface PageParts {
  readonly data: ReportData;
  readonly overview: Overview;
  readonly walk: PageWalk;
  readonly notes: NumberedNotes;
  readonly figures: DrawerFigures;
  readonly extent: Extent;
  /** Whether the page carries the workbench. */
  readonly isLive: boolean;
  readonly say: Catalogue['screen'];
}

/** The page from the answer to the evidence; `children` are all tables and figures, where they are asked for. */
export function Page(parts: PageParts & { readonly children?: ComponentChildren }) {
  const { data, overview, walk, notes, extent, isLive, say, children } = parts;
  const links = linksOf(notes, data);
  const isShort = extent === 'two';
  return (
    <>
      <a class="to-answer" href="#answer">
        {say.skip}
      </a>
      <Contents extent={extent} say={say} workbench={isLive ? workbenchOf(data) : null} />
      <main class="report-body">
        <FirstScreen overview={overview} data={data} links={links} say={say} />
        {isShort
          ? null
          : overview.rows.map((row) => {
              const verdict = data.verdicts.find(({ proposal }) => proposal === row.proposal);
              return verdict === undefined ? null : (
                <ProposalPlace row={row} verdict={verdict} data={data} links={links} say={say} />
              );
            })}
        <EvidenceSummary data={data} links={links} say={say} isShort={isShort} />
        {isShort ? null : <Notes walk={walk} notes={notes} data={data} say={say} />}
        <Again data={data} extent={extent} say={say} />
        {children}
      </main>
      <Drawer walk={walk} figures={parts.figures} say={say} />
    </>
  );
}

/** The address of the workbench in this page, with the numbers that the report was asked with. */
function workbenchOf({ about }: PageParts['data']): string {
  const set = new URLSearchParams(about.set.map((one) => ['set', one])).toString();
  return `/brief${set === '' ? '' : `?${set}`}`;
}

interface ContentsProps extends Pick<PageParts, 'extent' | 'say'> {
  /** Where numbers are changed; null: not in this file. */
  readonly workbench: string | null;
}

function Contents({ extent, say, workbench }: ContentsProps) {
  const { nav } = say;
  const parts = [
    ['answer', nav.answer],
    ['summary', nav.evidence],
    ...(extent === 'two' ? [] : [['notes', nav.notes]]),
    ['how', nav.again],
    ...(extent === 'full' ? [['full', nav.full]] : []),
  ];
  return (
    <header class="top">
      <b>Détente</b>
      <nav aria-label={say.contents}>
        {parts.map(([id, title]) => (
          <a href={`#${id}`}>{title}</a>
        ))}
      </nav>
      {workbench === null ? null : <a href={`#${workbench}`}>{nav.workbench}</a>}
    </header>
  );
}

function Again({ data: { about, command }, extent, say }: Pick<PageParts, 'data' | 'extent' | 'say'>) {
  const { again, words } = say;
  return (
    <section class="place again" id="how" aria-labelledby="how-h">
      <h2 id="how-h">{again.title}</h2>
      <pre>{command}</pre>
      <p class="soft">
        {again.seed(about.seed, whole(about.samples), about.detente, about.node)}{' '}
        {about.set.length === 0 ? null : `${again.what(about.set.join(', '))} `}
        {again.inputs(about.inputs)} {again.same} {extent === 'full' ? null : again.more}
      </p>
      <p class="soft">
        {words.draw}. {words.grades}.
      </p>
    </section>
  );
}
