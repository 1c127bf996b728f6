import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Matrix, type NumberLinks, WalkingSentence } from '../../../report/index.ts';
import { answerNames } from '../../../uncertainty/index.ts';
import { percentNarrow, whole as wholeText } from '../../../words/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { KnownRows } from '../known-rows.ts';
import { catalogue, langOfAnswers, locale } from '../language.ts';
import { InShort } from '../parts/in-short.tsx';
import { shareOf } from '../parts/mark.ts';
import { Markup } from '../parts/markup.tsx';
import { shownOverview } from '../shown-overview.ts';
import { drawsAsked, type KnownAnswer } from '../use-rows.ts';

const { app: say, tests, screen } = catalogue;

interface BriefProps {
  readonly view: CaseView;
  readonly rows: KnownRows;
  /** The rows as the file stands; the same where nothing is changed. */
  readonly before: KnownRows;
  readonly known: KnownAnswer;
  /** What nobody has entered, where there is such. */
  readonly gaps: JSX.Element;
}

/** The first screen of the report, alive: its table of proposals moves with every number that is changed. */
export function Brief({ view, rows, before, known, gaps }: BriefProps): JSX.Element {
  const table = useRef<HTMLDivElement>(null);
  // Cells say what the analyses say; the frame around them speaks the reader’s language.
  useLayoutEffect(() => {
    for (const one of table.current?.querySelectorAll<HTMLElement>('caption, thead, .key') ?? [])
      one.lang = locale;
  });
  if (view.proposals.length === 0)
    return (
      <>
        <p>{say.noProposals}</p>
        {gaps}
      </>
    );
  if (view.proposals.some(({ id }) => !rows.has(id)))
    return (
      <>
        <h1>{view.title}</h1>
        <p class="waiting" role="status">
          {say.working}
        </p>
      </>
    );
  const overview = shownOverview(view, rows, known);
  const links = linksIn(view);
  const waits = [...rows.values()].some(({ row, judged }) => row === null && !judged.isNoDeal);
  // What few draws do not tell apart from chance may turn it all the same.
  const words = { ...screen, turnsNone: waits ? '…' : screen.turnsNoneIn(wholeText(drawsAsked.then)) };
  const [best] = overview.rows;
  return (
    <div class="screen live-brief" aria-busy={waits}>
      <div>
        <h1 lang={langOfAnswers}>
          <WalkingSentence
            text={overview.headline}
            to={best === undefined ? undefined : `verdicts.${best.proposal}`}
            links={links}
          />
        </h1>
        <p class="stand" lang={langOfAnswers}>
          {overview.standfirst.join(' ')}
        </p>
        <InShort {...{ overview, links }} />
        {gaps}
        {before === rows || view.proposals.some(({ id }) => !before.has(id)) ? null : (
          <Moved view={view} rows={rows} before={before} />
        )}
        <div ref={table} lang={langOfAnswers}>
          <Matrix overview={overview} links={links} say={words} />
        </div>
      </div>
      {known.answer === null ? (
        <aside class="rail">
          <p class="quiet" role="status">
            {say.railFollows}
          </p>
        </aside>
      ) : (
        <Markup kind="side" html={known.answer.rail} />
      )}
    </div>
  );
}

/** What the changes moved by a point or more, proposal by proposal. */
function Moved({ view, rows, before }: Pick<BriefProps, 'view' | 'rows' | 'before'>): JSX.Element {
  const moved = view.proposals.flatMap(({ id, title }) => {
    const each = answerNames.flatMap((test) => {
      const [was, is] = [shareOf(before.get(id)?.judged, test), shareOf(rows.get(id)?.judged, test)];
      return was === null || is === null || Math.round(was * 100) === Math.round(is * 100)
        ? []
        : [say.movedTo(tests.names[test], percentNarrow(was), percentNarrow(is))];
    });
    return each.length === 0 ? [] : [{ title, each }];
  });
  return (
    <section class="moved-list" aria-live="polite">
      <h2>{say.moved}</h2>
      {moved.length === 0 ? <p>{say.movedNothing}</p> : null}
      <ul>
        {moved.map(({ title, each }) => (
          <li key={title}>
            <b>{title}</b>: {each.join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where numbers lead: to the drawer, which knows estimates and claims by their places in the file. */
function linksIn({ numbers, claims }: CaseView): NumberLinks {
  const place = (kind: string, k: number) => (k < 0 ? undefined : `${kind}${k}`);
  return {
    note: () => undefined,
    estimate: (path) =>
      place(
        'e',
        numbers.findIndex((one) => one.path === path),
      ),
    claim: (id) =>
      place(
        'c',
        claims.findIndex((one) => one.id === id),
      ),
    sources: () => [],
  };
}
