import { type JSX, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { catalogues } from '../../words/index.ts';
import type { CaseView } from '../worker/case-view.ts';
import { App } from './app.tsx';
import { type Client, startClient } from './client.ts';
import { type CaseFiles, readCase } from './files.ts';
import { Problem } from './parts/problem.tsx';

const say = catalogues.en.app;

/** Draws behind every share while somebody looks and changes; the command line takes 10,000. */
const samples = 1000;

interface Opened {
  readonly files: CaseFiles;
  readonly view: CaseView;
}

function Start({ client }: { readonly client: Client }): JSX.Element {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const open = (files: CaseFiles) =>
    client.open(files.texts, files.situation, samples).then((view) => setOpened({ files, view }), setFailure);
  useEffect(() => {
    readCase().then(open, setFailure);
  }, []);
  if (opened === null)
    return (
      <main>
        <Problem error={failure} onClose={() => setFailure(null)} />
        {failure === null ? <p role="status">{say.loading}</p> : null}
      </main>
    );
  const { files, view } = opened;
  return (
    <App
      key={view.id}
      {...{ client, files, view, samples }}
      reopen={(texts) => {
        setFailure(null);
        open({ ...files, texts });
      }}
    />
  );
}

const place = document.getElementById('app');
if (place !== null) render(<Start client={startClient('worker.js')} />, place);
