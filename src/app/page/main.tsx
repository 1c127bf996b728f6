import { type JSX, render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CaseView } from '../worker/case-view.ts';
import { App } from './app.tsx';
import { checkTexts } from './check-texts.ts';
import { type Client, startClient } from './client.ts';
import { type CaseFiles, readCase, type Saved } from './files.ts';
import { catalogue, locale } from './language.ts';
import { isInReport, programOfWorker, readCaseInPage } from './one-file.ts';
import { lazily } from './parts/lazily.tsx';
import { Problem } from './parts/problem.tsx';
import { Start } from './screens/start.tsx';
import { caseText, noEvidenceText } from './start/case-text.ts';
import { dayOf } from './start/day-of.ts';
import type { CaseForm } from './start/form.ts';
import { sharedCase } from './together/shared-case.ts';
import { useKeptFocus } from './use-kept-focus.ts';

const say = catalogue.app;

const Edit = lazily(async () => (await import('./screens/edit.tsx')).Edit);

/** Draws of what the operations answer on their screens; the command line takes 10,000. */
const samples = 1000;

function Workbench({ client }: { readonly client: Client }): JSX.Element {
  const [files, setFiles] = useState<CaseFiles | null>(null);
  const [view, setView] = useState<CaseView | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [starts, setStarts] = useState(0);
  const shared = useMemo(() => sharedCase(isInReport() ? readCaseInPage : readCase), []);
  useKeptFocus();
  const open = async (found: CaseFiles) => {
    setFailure(null);
    setFiles(found);
    setView(await client.open(found.texts, found.situation));
  };
  const begun = async () => {
    const found = await shared.begin();
    // A folder without a situation is a case that is still to be made.
    if (found.texts[found.situation] === undefined) setFiles(found);
    else await open(found);
  };
  useEffect(() => {
    begun().catch(setFailure);
  }, []);
  const { save } = shared;
  const begunCase = async (found: CaseFiles, form: CaseForm) => {
    const evidence = `${found.situation.replace(/[^/]*$/, '')}evidence.yaml`;
    const texts = {
      [found.situation]: caseText(form, 'own_case'),
      [evidence]: noEvidenceText('own_case', form.asOf),
    };
    // Another case’s files stay what they are: this one is then only in the page.
    const isOwn = found.isOwn && found.texts[found.situation] === undefined;
    for (const [path, text] of isOwn ? Object.entries(texts) : []) {
      const saved = await save(path, text);
      if (saved.kind === 'failed') throw new Error(saved.words);
    }
    location.hash = '#/brief';
    await open({ ...found, texts, isOwn });
    // It may have the name of the one that stood here.
    setStarts((count) => count + 1);
  };
  const beginCase = (form: CaseForm) => {
    if (files !== null) begunCase(files, form).catch(setFailure);
  };
  /** The analyses and the page anew: what is looked at stands in the address. */
  const startAgain = (texts: CaseFiles['texts']) => {
    if (files === null) return;
    // Whatever ended one thread may be about to end the others: none of them is asked again.
    client.close();
    open({ ...files, texts }).then(() => setStarts((count) => count + 1), setFailure);
  };
  const problem = (
    <Problem
      error={failure}
      onClose={() => setFailure(null)}
      onAgain={() => startAgain(files?.texts ?? {})}
    />
  );
  const isEmpty = files !== null && files.texts[files.situation] === undefined;
  useEffect(() => {
    if (isEmpty) document.title = say.pageTitle(say.screens.start, say.newCase);
  }, [isEmpty]);
  if (files !== null && view !== null)
    return (
      <>
        {problem}
        <App
          key={`${view.id} ${starts}`}
          {...{ client, files, view, samples, beginCase, startAgain, shared }}
          reopen={(texts) => open({ ...files, texts })}
        />
      </>
    );
  return (
    <div class="desk">
      <main>
        {problem}
        {isEmpty ? <Start today={dayOf(new Date())} onGo={beginCase} /> : null}
        {!isEmpty && failure === null ? <p role="status">{say.loading}</p> : null}
        {files !== null && !isEmpty && failure !== null ? (
          <Mend
            {...{ client, files, save }}
            takeOver={(texts) => open({ ...files, texts }).catch(setFailure)}
          />
        ) : null}
      </main>
    </div>
  );
}

interface MendProps {
  readonly client: Client;
  readonly files: CaseFiles;
  readonly save: (path: string, text: string) => Promise<Saved>;
  readonly takeOver: (texts: CaseFiles['texts']) => void;
}

/** Files that cannot be read as a case: they are mended where the case would stand. */
function Mend({ client, files, save, takeOver }: MendProps): JSX.Element {
  const [texts, setTexts] = useState(files.texts);
  return (
    <Edit
      {...{ files, texts, save, takeOver }}
      onText={(path, text) => setTexts((now) => ({ ...now, [path]: text }))}
      check={(now) => checkTexts(client, files, now)}
    />
  );
}

// Parts of the report that page and worker share may stand in this file: the worker has no page to draw.
const place = typeof document === 'undefined' ? null : document.getElementById('app');
if (place !== null) {
  document.documentElement.lang = locale;
  render(<Workbench client={startClient(programOfWorker())} />, place);
}
