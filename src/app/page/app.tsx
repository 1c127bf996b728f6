import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { Locale } from '../../words/index.ts';
import type { PackageAsked } from '../protocol.ts';
import { numbersIn } from '../switches.ts';
import type { CaseView } from '../worker/case-view.ts';
import { addressOf, viewOf } from './address.ts';
import { checkTexts } from './check-texts.ts';
import type { Client } from './client.ts';
import type { CaseFiles } from './files.ts';
import { drawsShown, likeliest } from './known-rows.ts';
import { catalogue, keepLocale } from './language.ts';
import { AnswerDrawer } from './parts/answer-drawer.tsx';
import { CreditNote } from './parts/credit.tsx';
import { Draws } from './parts/draws.tsx';
import { GapNote } from './parts/gap-note.tsx';
import { History } from './parts/history.tsx';
import { lazily } from './parts/lazily.tsx';
import { Problem } from './parts/problem.tsx';
import { ProposalChoice } from './parts/proposal-choice.tsx';
import { Top } from './parts/top.tsx';
import { Tour } from './parts/tour.tsx';
import { WhatIf } from './parts/what-if.tsx';
import { AnswerScreen } from './screens/answer.tsx';
import { settingsOfProposal } from './screens/answers.ts';
import { Brief } from './screens/brief.tsx';
import { Deals } from './screens/deals.tsx';
import { Proposal } from './screens/proposal.tsx';
import { Start } from './screens/start.tsx';
import { dayOf } from './start/day-of.ts';
import type { CaseForm } from './start/form.ts';
import { begin, next, type Screen, type View } from './state.ts';
import { DrawerTalk } from './together/drawer-talk.tsx';
import { OthersNote } from './together/others-note.tsx';
import type { SharedCase } from './together/shared-case.ts';
import { useOthers } from './together/use-others.ts';
import { useTalk } from './together/use-talk.ts';
import { useAddress, useReportLinks, useUndoKeys } from './use-address.ts';
import { useArrows } from './use-arrows.ts';
import { useBefore } from './use-before.ts';
import { useDevices } from './use-devices.ts';
import { useRows } from './use-rows.ts';
import { useTour } from './use-tour.ts';
import { useWorkshop } from './use-workshop.ts';

const { app: say } = catalogue;

const Edit = lazily(async () => (await import('./screens/edit.tsx')).Edit);
const Evidence = lazily(async () => (await import('./screens/evidence.tsx')).Evidence);
const Lesson = lazily(async () => (await import('./screens/lesson.tsx')).Lesson);
const DeviceDesk = lazily(async () => (await import('./parts/device-desk.tsx')).DeviceDesk);
const Compare = lazily(async () => (await import('./screens/compare.tsx')).Compare);
const Money = lazily(async () => (await import('./screens/money.tsx')).Money);
const Stability = lazily(async () => (await import('./screens/stability.tsx')).Stability);
const Timeline = lazily(async () => (await import('./screens/timeline.tsx')).Timeline);
const Votes = lazily(async () => (await import('./screens/votes.tsx')).Votes);
const Share = lazily(async () => (await import('./screens/share.tsx')).Share);

interface AppProps {
  readonly client: Client;
  readonly files: CaseFiles;
  readonly view: CaseView;
  readonly samples: number;
  /** Reads the case anew from these texts. */
  readonly reopen: (texts: Readonly<Record<string, string>>) => Promise<void>;
  readonly beginCase: (form: CaseForm) => void;
  readonly shared: SharedCase;
}

/** The workbench: what is looked at stands in the address, what is changed in a history that can be gone back. */
export function App({ client, files, view, samples, reopen, beginCase, shared }: AppProps): JSX.Element {
  const [state, act] = useReducer(next, begin(viewOf(location.hash)));
  const [failure, setFailure] = useState<unknown>(null);
  const [sought, setSought] = useState<string | null>(null);
  const { screen, changes, package: built } = state.view;
  const proposals = useMemo(() => view.proposals.map(({ id }) => id), [view]);
  const [likely, setLikely] = useState<string | null>(null);
  // An address may name a proposal that the file no longer has.
  const named = proposals.find((one) => one === state.view.proposal);
  const open = named ?? likely ?? firstAsked(view);
  const fail = useCallback((error: unknown) => setFailure(error), []);
  // What one screen could not answer is no fault of the next.
  useEffect(() => setFailure(null), [screen]);
  useAddress(state.view, (view) => act({ kind: 'restore', view }));
  useUndoKeys(act);
  useArrows();
  useReportLinks((proposal) => act({ kind: 'look', to: { screen: 'proposal', proposal } }));
  const { rows, known, redrawn } = useRows(client, proposals, open, changes, fail);
  // The likeliest as the file stands: it stays open while somebody drags, whatever becomes of the others.
  const found = likely ?? likeliest(rows, proposals);
  useEffect(() => setLikely(found), [found]);
  const changesKey = JSON.stringify(changes);
  const others = useOthers({ shared, files, reopen });
  const { save } = others;
  const workshop = useWorkshop({ files, rows, changesKey, save, reopen });
  const { texts, setTexts, write, credit } = workshop;
  others.follow(texts, setTexts);
  const talk = useTalk({ client, files, texts, setTexts, save, write, fail });
  const remarks = useMemo(() => <DrawerTalk {...{ view, talk, fail }} />, [view, talk, fail]);
  const before = useBefore(rows, changes.length === 0);
  const asked: PackageAsked | null =
    screen === 'deals'
      ? { kind: 'package', package: { ...view.noDeal, ...built } }
      : open === null
        ? null
        : { kind: 'proposal', proposal: open };
  const looking = { open, changes, samples, situation: files.situation };
  const scene = { client, changes, proposal: open, samples, fail };
  const look = (to: Screen, proposal = state.view.proposal) =>
    act({ kind: 'look', to: { screen: to, proposal } });
  const tour = useTour(state, act);
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
        <main id="answer" tabIndex={-1}>
          {tour.at === null ? null : <Tour at={tour.at} onGo={tour.goTo} onLeave={tour.leave} />}
          <p class="kicker">
            {view.title} · {say.asOf(view.asOf)} · <Draws rows={rows} redrawn={redrawn} />
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
          <Problem error={failure} onClose={() => setFailure(null)} />
          <OthersNote {...{ others, view, fail }} />
          {credit === null ? null : (
            <CreditNote {...{ credit, view, changesKey }} kept={workshop.kept} onClose={workshop.forget} />
          )}
          {screen === 'brief' ? <GapNote view={view} onFill={() => look('edit')} /> : null}
          {screenOf()}
        </main>
        {sought === null ? null : (
          <WhatIf
            {...{ state, view, client, asked, sought, act, fail }}
            onSeek={setSought}
            onClose={() => setSought(null)}
          />
        )}
      </div>
      <AnswerDrawer answer={known.answer} shown={drawsShown(rows)}>
        {remarks}
      </AnswerDrawer>
    </>
  );

  function screenOf(): JSX.Element {
    switch (screen) {
      case 'brief':
        return <Brief {...{ view, rows, before, known }} />;
      case 'proposal':
        return ofProposal(<Proposal proposal={open} known={known} />);
      case 'deals':
        return (
          <Deals
            {...{ view, client, changes, built, fail }}
            situation={files.situation}
            onBuild={(chosen) => act({ kind: 'look', to: { package: chosen } })}
          />
        );
      case 'evidence':
        return (
          <Evidence
            {...{ view, write, fail, open, talk }}
            desk={{ client, situation: files.situation, texts }}
            onNumber={setSought}
          />
        );
      case 'edit':
        return (
          <Edit
            {...{ files, texts, save }}
            onTexts={setTexts}
            check={(texts) => checkTexts(client, files, texts)}
            takeOver={(taken) => reopen(taken).catch(fail)}
          />
        );
      case 'share':
        return (
          <Share
            {...{ client, files, texts, view, changes, samples, write, fail }}
            onTaken={() => act({ kind: 'take', changes: [] })}
          />
        );
      case 'lesson':
        return <Lesson {...{ client, view, samples, fail }} situation={files.situation} />;
      case 'start':
        return <Start today={dayOf(new Date())} onGo={beginCase} />;
      case 'compare':
        return (
          <Compare
            {...{ client, view, rows, open, texts, samples, fail }}
            situation={files.situation}
            against={state.view.against}
            onAgainst={(against) => act({ kind: 'look', to: { against } })}
            onOpen={(proposal) => look('compare', proposal)}
          />
        );
      case 'money':
        return ofProposal(<Money {...scene} />);
      case 'stability':
        return ofProposal(
          <Stability {...scene}>
            {open === null ? null : <DeviceDesk key={open} {...{ view }} proposal={open} {...devices} />}
          </Stability>,
        );
      case 'timeline':
        return ofProposal(
          <Timeline {...{ client, texts, fail }} proposal={open} situation={files.situation} />,
        );
      case 'drivers':
        return ofProposal(
          <AnswerScreen
            {...{ client, fail }}
            operation="drivers"
            settings={settingsOfProposal(looking)}
            title={say.screens.drivers}
          />,
        );
      case 'votes':
        return ofProposal(<Votes {...scene} act={act} />);
    }
  }

  function ofProposal(shown: JSX.Element): JSX.Element {
    return (
      <>
        <ProposalChoice view={view} open={open} onOpen={(proposal) => look(screen, proposal)} />
        {shown}
      </>
    );
  }
}

/** The same view in another language: texts are chosen as the page loads. */
function speak(language: Locale, view: View) {
  keepLocale(language);
  history.replaceState(null, '', addressOf(view, language));
  location.reload();
}

/** The first proposal that changes anything. */
function firstAsked({ proposals, noDeal }: CaseView): string | null {
  const asked = proposals.find((one) =>
    Object.entries(one.package).some(([issue, option]) => noDeal[issue] !== option),
  );
  return (asked ?? proposals[0])?.id ?? null;
}
