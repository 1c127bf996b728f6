import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { catalogues, whole } from '../../words/index.ts';
import type { Asked } from '../protocol.ts';
import type { CaseView } from '../worker/case-view.ts';
import { addressOf, viewOf } from './address.ts';
import { checkTexts } from './check-texts.ts';
import type { Client } from './client.ts';
import { type CaseFiles, type Saved, writeCase } from './files.ts';
import { Problem } from './parts/problem.tsx';
import { WhatIf } from './parts/what-if.tsx';
import { AnswerScreen } from './screens/answer.tsx';
import { answerOf } from './screens/answers.ts';
import { Brief } from './screens/brief.tsx';
import { Deals } from './screens/deals.tsx';
import { Edit } from './screens/edit.tsx';
import { Evidence } from './screens/evidence.tsx';
import { begin, next, type Screen, screens } from './state.ts';
import { type Rows, useRows } from './use-rows.ts';

const { app: say } = catalogues.en;

interface AppProps {
  readonly client: Client;
  readonly files: CaseFiles;
  readonly view: CaseView;
  readonly samples: number;
  /** Reads the case anew from these texts. */
  readonly reopen: (texts: Readonly<Record<string, string>>) => void;
}

/** The workbench: what is looked at stands in the address, what is changed in a history that can be gone back. */
export function App({ client, files, view, samples, reopen }: AppProps): JSX.Element {
  const [state, act] = useReducer(next, begin(viewOf(location.hash)));
  const [failure, setFailure] = useState<unknown>(null);
  const [sought, setSought] = useState<string | null>(null);
  const { screen, changes, package: built } = state.view;
  const proposals = useMemo(() => view.proposals.map(({ id }) => id), [view]);
  const open = state.view.proposal ?? proposals[0] ?? null;
  const fail = useCallback((error: unknown) => setFailure(error), []);
  useAddress(state.view, (view) => act({ kind: 'restore', view }));
  useUndoKeys(act);
  const rows = useRows(client, proposals, open, changes, fail);
  const before = useBefore(rows, changes.length === 0);
  const asked: Asked | null =
    screen === 'deals'
      ? { kind: 'package', package: { ...view.noDeal, ...built } }
      : open === null
        ? null
        : { kind: 'proposal', proposal: open };
  const look = (to: Screen, proposal = state.view.proposal) =>
    act({ kind: 'look', to: { screen: to, proposal } });
  return (
    <>
      <Top
        screen={screen}
        onLook={look}
        onWhatIf={() => setSought(sought === null ? '' : null)}
        isOpen={sought !== null}
      />
      <div class={sought === null ? 'body' : 'body with-aside'}>
        <main id="answer" tabIndex={-1}>
          <p class="kicker">
            {view.title} · {say.asOf(view.asOf)} · {say.asked(whole(samples))}
          </p>
          <History
            count={changes.length}
            canUndo={state.past.length > 0}
            canRedo={state.future.length > 0}
            act={act}
          />
          <Problem error={failure} onClose={() => setFailure(null)} />
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
    </>
  );

  function screenOf(): JSX.Element {
    switch (screen) {
      case 'brief':
        return <Brief {...{ view, rows, before, open }} onOpen={(proposal) => look('proposal', proposal)} />;
      case 'deals':
        return (
          <Deals
            {...{ view, client, changes, built, fail }}
            onBuild={(chosen) => act({ kind: 'look', to: { package: chosen } })}
          />
        );
      case 'evidence':
        return <Evidence view={view} onNumber={setSought} />;
      case 'edit':
        return (
          <Edit
            files={files}
            check={(texts) => checkTexts(client, files, texts)}
            save={saving}
            takeOver={reopen}
          />
        );
      default: {
        const answer = answerOf(screen, { view, open, changes, samples, situation: files.situation });
        return (
          <>
            {answer.isOfProposal ? (
              <label class="search">
                {say.proposalColumn}
                <select
                  value={open ?? ''}
                  onChange={({ currentTarget }) => look(screen, currentTarget.value)}
                >
                  {view.proposals.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
            ) : null}
            <AnswerScreen {...{ client, fail }} {...answer} title={answer.title} />
          </>
        );
      }
    }
  }

  async function saving(path: string, text: string): Promise<Saved> {
    return writeCase(path, text, files.hashes[path] ?? '');
  }
}

interface TopProps {
  readonly screen: Screen;
  readonly isOpen: boolean;
  readonly onLook: (screen: Screen) => void;
  readonly onWhatIf: () => void;
}

function Top({ screen, isOpen, onLook, onWhatIf }: TopProps): JSX.Element {
  return (
    <header class="top">
      <button type="button" class="skip" onClick={() => document.getElementById('answer')?.focus()}>
        {say.skip}
      </button>
      <b>Détente</b>
      <nav aria-label={say.screensLabel}>
        {screens.map((one) => (
          <button
            type="button"
            key={one}
            aria-current={one === screen ? 'page' : undefined}
            onClick={() => onLook(one)}
          >
            {say.screens[one]}
          </button>
        ))}
      </nav>
      <button type="button" aria-expanded={isOpen} onClick={onWhatIf}>
        {say.whatIf}
      </button>
    </header>
  );
}

interface HistoryProps {
  readonly count: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly act: (act: { readonly kind: 'undo' } | { readonly kind: 'redo' }) => void;
}

function History({ count, canUndo, canRedo, act }: HistoryProps): JSX.Element | null {
  if (count === 0 && !canUndo && !canRedo) return null;
  return (
    <p class="history" role="status">
      <span>{say.changes(count)}</span>
      <button type="button" disabled={!canUndo} onClick={() => act({ kind: 'undo' })}>
        {say.undo}
      </button>
      <button type="button" disabled={!canRedo} onClick={() => act({ kind: 'redo' })}>
        {say.redo}
      </button>
    </p>
  );
}

/** The rows as the file stands, kept while numbers are changed. */
function useBefore(rows: Rows, isUnchanged: boolean): Rows {
  const [before, setBefore] = useState(rows);
  useEffect(() => {
    if (isUnchanged) setBefore(rows);
  }, [rows, isUnchanged]);
  return isUnchanged ? rows : before;
}

/** The address follows the view, and the view an address that is typed, pasted or gone back to. */
function useAddress(
  view: Parameters<typeof addressOf>[0],
  restore: (view: Parameters<typeof addressOf>[0]) => void,
) {
  const address = addressOf(view);
  useEffect(() => {
    if (location.hash !== address) history.replaceState(null, '', address);
  }, [address]);
  useEffect(() => {
    const follow = () => restore(viewOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
}

/** Ctrl+Z and Ctrl+Shift+Z outside fields, where they are the browser’s own. */
function useUndoKeys(act: (act: { readonly kind: 'undo' } | { readonly kind: 'redo' }) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof HTMLElement && event.target.matches('textarea, input:not([type=range])');
      if (isWriting || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      act({ kind: event.shiftKey ? 'redo' : 'undo' });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
