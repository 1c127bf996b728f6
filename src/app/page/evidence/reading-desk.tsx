import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dateText } from '../../../words/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import { catalogue } from '../language.ts';
import type { WrittenText } from '../use-workshop.ts';
import { Article, type MarkedSpan } from './article.tsx';
import {
  addClaim,
  decide,
  type EvidenceDesk,
  keepReport,
  keptText,
  type MarkedClaim,
  type ReadArticle,
  readArticle,
} from './ask-evidence.ts';
import { type Decisions, Drafts } from './drafts.tsx';
import { MarkClaim } from './mark-claim.tsx';
import { type DroppedText, TextDrop } from './text-drop.tsx';
import { Unclaimed } from './unclaimed.tsx';

const { drafting: say, app } = catalogue;

export interface ReadingDeskProps {
  readonly desk: EvidenceDesk;
  readonly view: CaseView;
  readonly write: (files: readonly WrittenText[], because: string) => Promise<void>;
  readonly onAttach: (claim: { readonly id: string; readonly statement: string }) => void;
  readonly fail: (error: unknown) => void;
}

/** From a dropped text to claims in the evidence: what the rules found, and what somebody marks beside it. */
export function ReadingDesk({ desk, view, write, onAttach, fail }: ReadingDeskProps): JSX.Element {
  const [article, setArticle] = useState<ReadArticle | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const during = (work: Promise<void>) => {
    setIsBusy(true);
    work.catch(fail).finally(() => setIsBusy(false));
  };
  const open = async (source: DroppedText) => setArticle(await readArticle(desk, source));
  return (
    <div aria-busy={isBusy}>
      {isBusy ? (
        <p role="status" class="quiet">
          {app.working}
        </p>
      ) : null}
      {article === null ? (
        <>
          <TextDrop onText={(source) => during(open(source))} fail={fail} />
          <Unclaimed {...{ desk, view }} onText={(source) => during(open(source))} />
        </>
      ) : (
        <OpenArticle
          {...{ desk, view, write, onAttach, fail, article, during }}
          onArticle={setArticle}
          isBusy={isBusy}
        />
      )}
    </div>
  );
}

interface OpenArticleProps extends ReadingDeskProps {
  readonly article: ReadArticle;
  readonly onArticle: (article: ReadArticle | null) => void;
  readonly during: (work: Promise<void>) => void;
  readonly isBusy: boolean;
}

function OpenArticle(props: OpenArticleProps): JSX.Element {
  const { desk, view, write, onAttach, article, onArticle, during, isBusy } = props;
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [selected, setSelected] = useState<{ readonly quote: string } | null>(null);
  const [isKept, setIsKept] = useState(true);
  const report = view.reports.find(({ id }) => id === article.report);
  useEffect(() => setDecisions(new Map()), [article.source]);
  const heading = useRef<HTMLHeadingElement>(null);
  // It stands where the field was that was written in.
  useEffect(() => heading.current?.focus(), [article.source]);
  const decided = async () => {
    const { files, drafts } = await decide(desk, article.source, decisions);
    const count = (one: string) => [...decisions.values()].filter((status) => status === one).length;
    await write(withText(files), say.because.decisions(count('accepted'), count('rejected'), article.title));
    onArticle({
      ...article,
      drafts: article.drafts.map((draft, k) => ({ ...draft, status: drafts[k]?.status ?? draft.status })),
    });
    setDecisions(new Map());
  };
  const withText = (files: readonly WrittenText[]) => {
    const text = keptText(desk, article);
    return isKept && desk.texts[text.path] === undefined ? [...files, text] : files;
  };
  const reported = async () =>
    write(withText(await keepReport(desk, article.source)), say.because.report(article.title));
  const marked = async (claim: MarkedClaim) => {
    const { id, files } = await addClaim(desk, article, claim);
    await write(files, say.because.claim(id));
    onAttach({ id, statement: claim.statement });
  };
  return (
    <section class="reading" aria-label={say.textOf(article.title)}>
      <header class="choices">
        <h2 ref={heading} tabIndex={-1}>
          {article.title}
        </h2>
        <button type="button" onClick={() => onArticle(null)}>
          {say.another}
        </button>
      </header>
      {article.published !== null && article.published > view.asOf ? (
        <p class="problem">{say.notYet(dateText(article.published), dateText(view.asOf))}</p>
      ) : null}
      <div class="beside">
        <Article
          label={say.textOf(article.title)}
          text={article.text}
          marks={marksOf(article, decisions, view)}
          onSelect={(quote) => setSelected({ quote })}
        />
        <div>
          <h3>{say.drafts(article.drafts.length)}</h3>
          <Drafts
            drafts={article.drafts}
            decisions={decisions}
            onDecide={setDecisions}
            attachButton={(id, statement) => (
              <button type="button" onClick={() => onAttach({ id, statement })}>
                {say.attach}
              </button>
            )}
          />
          <label class="check">
            <input
              type="checkbox"
              checked={isKept}
              onChange={({ currentTarget }) => setIsKept(currentTarget.checked)}
            />
            {say.keepText}
          </label>
          <p>
            {article.drafts.length > 0 ? (
              <button
                type="button"
                class="go"
                disabled={decisions.size === 0 || isBusy}
                onClick={() => during(decided())}
              >
                {say.writeDecisions(decisions.size)}
              </button>
            ) : report === undefined ? (
              <button type="button" class="go" disabled={isBusy} onClick={() => during(reported())}>
                {say.keepReport}
              </button>
            ) : null}
          </p>
          {report === undefined ? (
            <p class="quiet">{article.drafts.length === 0 ? say.reportAlone : say.reportFirst}</p>
          ) : (
            <MarkClaim
              key={report.id}
              {...{ view, selected }}
              publisher={report.publisher}
              onAdd={(claim) => during(marked(claim))}
            />
          )}
        </div>
      </div>
    </section>
  );
}

/** Drafts where they stand, and the claims that the evidence already has of this text. */
function marksOf(article: ReadArticle, decisions: Decisions, view: CaseView): readonly MarkedSpan[] {
  const drafts = article.drafts.flatMap(({ number, status, spans }) => {
    const state = decisions.get(number) ?? status ?? 'draft';
    const kind = state === 'retracted' ? 'rejected' : state;
    return spans.map(({ start, end }) => ({ start, end, kind }));
  });
  const known = new Set(article.drafts.map(({ id }) => id));
  const claims = view.claims
    .filter(({ report, id }) => report === article.report && !known.has(id))
    .flatMap(({ places }) => places.map((place) => ({ ...place, kind: 'accepted' as const })));
  return [...drafts, ...claims];
}
