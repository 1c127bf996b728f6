import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { Locale } from '../../words/index.ts';
import type { PackageAsked } from '../protocol.ts';
import { numbersIn } from '../switches.ts';
import type { CaseView } from '../worker/case-view.ts';
import { addressOf, viewOf } from './address.ts';
import { type Client, Stopped } from './client.ts';
import type { CaseFiles } from './files.ts';
import { drawsShown, leadingNumbers, likeliest, reasonsKnown } from './known-rows.ts';
import { catalogue, dayText, keepLocale, langOfAnswers } from './language.ts';
import { AnswerDrawer } from './parts/answer-drawer.tsx';
import { CreditNote } from './parts/credit.tsx';
import { Draws } from './parts/draws.tsx';
import { History } from './parts/history.tsx';
import { Problem } from './parts/problem.tsx';
import { Top } from './parts/top.tsx';
import { Tour } from './parts/tour.tsx';
import { WhatIf } from './parts/what-if.tsx';
import { OpenScreen } from './screens/open-screen.tsx';
import type { CaseForm } from './start/form.ts';
import { begin, next, type Screen, type View } from './state.ts';
import { DrawerTalk } from './together/drawer-talk.tsx';
import { OthersNote } from './together/others-note.tsx';
import type { SharedCase } from './together/shared-case.ts';
import { useOthers } from './together/use-others.ts';
import { useTalk } from './together/use-talk.ts';
import { useAddress, useReportLinks, useUndoKeys } from './use-address.ts';
import { useArrival } from './use-arrival.ts';
import { arrowHint, useArrows } from './use-arrows.ts';
import { useBefore } from './use-before.ts';
import { useDevices } from './use-devices.ts';
import { useRows } from './use-rows.ts';
import { useTexts } from './use-texts.ts';
import { useTour } from './use-tour.ts';
import { useWorkshop } from './use-workshop.ts';

const { app: say } = catalogue;

interface AppProps {
  readonly client: Client;
  readonly files: CaseFiles;
  readonly view: CaseView;
  readonly samples: number;
  /** Reads the case anew from these texts. */
  readonly reopen: (texts: Readonly<Record<string, string>>) => Promise<void>;
  readonly beginCase: (form: CaseForm) => void;
  /** Starts the analyses anew, where they have ended by themselves. */
  readonly startAgain: (texts: CaseFiles['texts']) => void;
  readonly shared: SharedCase;
}

/** The workbench: what is looked at stands in the address, what is changed in a history that can be gone back. */
export function App(props: AppProps): JSX.Element {
  const { client, files, view, samples, reopen, beginCase, startAgain, shared } = props;
  const [state, act] = useReducer(next, begin(viewOf(location.hash)));
  const [failure, setFailure] = useState<unknown>(null);
  const [sought, setSought] = useState<string | null>(null);
  const { screen, changes, package: built } = state.view;
  const proposals = useMemo(() => view.proposals.map(({ id }) => id), [view]);
  const [likely, setLikely] = useState<string | null>(null);
  // An address may name a proposal that the file no longer has.
  const named = proposals.find((one) => one === state.view.proposal);
  const open = named ?? likely ?? firstAsked(view);
  // What was stopped on purpose is no fault.
  const fail = useCallback((error: unknown) => {
    if (!(error instanceof Stopped)) setFailure(error);
  }, []);
  // What one screen could not answer is no fault of the next.
  useEffect(() => setFailure(null), [screen]);
  // Tabs, the browser’s history and a screen reader tell screens apart by it.
  useEffect(() => {
    document.title = say.pageTitle(say.screens[screen], view.title);
  }, [screen, view.title]);
  useAddress(state.view, {
    restore: (view) => act({ kind: 'restore', view }),
    look: ({ screen, proposal }) => act({ kind: 'look', to: { screen, proposal } }),
  });
  useUndoKeys(act);
  useArrows();
  useReportLinks((proposal) => act({ kind: 'look', to: { screen: 'proposal', proposal } }));
  const { rows, known, redrawn } = useRows(client, proposals, open, changes, fail);
  // The likeliest as the file stands: it stays open while somebody drags, whatever becomes of the others.
  const found = likely ?? likeliest(rows, proposals);
  useEffect(() => setLikely(found), [found]);
  const changesKey = JSON.stringify(changes);
  const desk = useTexts(files.texts);
  const texts = desk.shown;
  const others = useOthers({ shared, files, texts: desk, reopen });
  const { save } = others;
  const workshop = useWorkshop({ isOwn: files.isOwn, texts: desk, rows, changesKey, save, reopen });
  const { write, credit } = workshop;
  const talk = useTalk({ client, files, texts: desk, save, write, fail });
  const remarks = useMemo(() => <DrawerTalk {...{ view, talk, fail }} />, [view, talk, fail]);
  const before = useBefore({ client, proposals, rows, isUnchanged: changes.length === 0 });
  const asked: PackageAsked | null =
    screen === 'deals'
      ? { kind: 'package', package: { ...view.noDeal, ...built } }
      : open === null
        ? null
        : { kind: 'proposal', proposal: open };
  const look = (to: Screen, proposal = state.view.proposal) =>
    act({ kind: 'look', to: { screen: to, proposal } });
  const tour = useTour(state, act);
  useArrival(screen, tour.at !== null);
  const devices = useDevices({ client, files, texts, changes, open, write, act });
  return (
    <>
      <Top
        screen={screen}
        onLook={look}
        onWhatIf={() => setSought(sought === null ? '' : null)}
        isOpen={sought !== null}
        onLanguage={(one) => speak(one, state.view)}
      />
      <div class={sought === null ? 'desk' : 'desk with-aside'}>
        <main id="answer" tabIndex={-1} aria-label={say.screens[screen]}>
          {tour.at === null ? null : <Tour at={tour.at} onGo={tour.goTo} onLeave={tour.leave} />}
          <p class="kicker">
            {view.title} · {say.asOf(dayText(view.asOf))} · <Draws rows={rows} redrawn={redrawn} />
            {langOfAnswers === undefined ? null : ` · ${say.answersIn}`}
            {screen === 'brief' && tour.at === null ? (
              <button type="button" class="chip tour-begin" onClick={tour.begin}>
                {catalogue.tour.begin}
              </button>
            ) : null}
          </p>
          <History
            count={numbersIn(changes).length}
            switched={changes.length - numbersIn(changes).length}
            canUndo={state.past.length > 0}
            canRedo={state.future.length > 0}
            act={act}
          />
          <Problem error={failure} onClose={() => setFailure(null)} onAgain={() => startAgain(texts)} />
          <OthersNote {...{ others, view, fail }} />
          {credit === null ? null : (
            <CreditNote {...{ credit, view, changesKey }} kept={workshop.kept} onClose={workshop.forget} />
          )}
          <OpenScreen
            {...{ client, files, view, samples, rows, before, known, open, texts, write, save }}
            onText={(path, text) => desk.put({ [path]: text })}
            {...{ reopen, beginCase, devices, act, fail, look, talk }}
            at={state.view}
            onNumber={setSought}
          />
        </main>
        {sought === null ? null : (
          <WhatIf
            {...{ state, view, client, asked, sought, act, fail }}
            leading={leadingNumbers(rows, open)}
            onSeek={setSought}
            onClose={() => setSought(null)}
          />
        )}
      </div>
      <AnswerDrawer
        answer={known.answer}
        shown={drawsShown(rows)}
        reasons={[reasonsKnown(rows), proposals.length]}
        stuck={known.stuck}
        onAgain={() => startAgain(texts)}
      >
        {remarks}
      </AnswerDrawer>
      <p id={arrowHint} class="arrow-hint" hidden>
        {say.arrowHint}
      </p>
    </>
  );
}

/** What a page is loaded with after somebody has chosen its language, and is still there. */
const spoken = { isSpoken: true };

/** The same view in another language: texts are chosen as the page loads. */
function speak(language: Locale, view: View) {
  keepLocale(language);
  history.replaceState(spoken, '', addressOf(view, language));
  location.reload();
}

/** The first proposal that changes anything. */
function firstAsked({ proposals, noDeal }: CaseView): string | null {
  const asked = proposals.find((one) =>
    Object.entries(one.package).some(([issue, option]) => noDeal[issue] !== option),
  );
  return (asked ?? proposals[0])?.id ?? null;
}
