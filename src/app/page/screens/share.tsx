import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { NumberChange } from '../../protocol.ts';
import { numbersIn } from '../../switches.ts';
import type { CaseView } from '../../worker/case-view.ts';
import { type Client, Stopped } from '../client.ts';
import type { CaseFiles } from '../files.ts';
import { catalogue, whole } from '../language.ts';
import { download } from '../parts/download.ts';
import { Field } from '../parts/field.tsx';
import { Markup } from '../parts/markup.tsx';
import { Select } from '../parts/select.tsx';
import { type WorkState, workAt, workBegun } from '../parts/work-state.ts';
import { Working } from '../parts/working.tsx';
import { withChanges } from '../share/with-changes.ts';
import type { Workshop } from '../use-workshop.ts';

const { sharing: say } = catalogue;

const fullDraws = 10_000;
const extents = ['two', 'twelve', 'full'] as const;

interface ShareProps {
  readonly client: Client;
  readonly files: CaseFiles;
  readonly texts: CaseFiles['texts'];
  readonly view: CaseView;
  readonly changes: readonly NumberChange[];
  readonly samples: number;
  readonly write: Workshop['write'];
  /** Takes the changed numbers back once they stand in the files. */
  readonly onTaken: () => void;
  readonly fail: (error: unknown) => void;
}

/** The answer to hand over: its address, its report, its files, and what is put on record. */
export function Share(props: ShareProps): JSX.Element {
  return (
    <>
      <h1>{say.title}</h1>
      <Address />
      <Report {...props} />
      <Numbers {...props} />
      <Files {...props} />
      <Freeze {...props} />
    </>
  );
}

function Address(): JSX.Element {
  const [isCopied, setIsCopied] = useState(false);
  return (
    <section class="share-part">
      <h2>{say.address}</h2>
      <p class="quiet">{say.addressHow}</p>
      <p class="choices">
        <button
          type="button"
          onClick={() =>
            void navigator.clipboard.writeText(location.href).then(
              () => setIsCopied(true),
              () => setIsCopied(false),
            )
          }
        >
          {say.copy}
        </button>
        <span role="status">{isCopied ? say.copied : ''}</span>
      </p>
    </section>
  );
}

/** What takes a while: how far it is, null while nothing goes on. */
function useWork(fail: (error: unknown) => void) {
  const [state, setState] = useState<WorkState | null>(null);
  const [isStopped, setIsStopped] = useState(false);
  const during = (
    work: (progress: (done: number, total: number, phase: string) => void) => Promise<void>,
  ) => {
    setState(workBegun);
    setIsStopped(false);
    work((done, total, phase) =>
      setState((before) => workAt(before ?? workBegun, { done, total, phase }, performance.now())),
    )
      .catch((error: unknown) => {
        setIsStopped(error instanceof Stopped);
        fail(error);
      })
      .finally(() => setState(null));
  };
  return { state, isStopped, during };
}

type Work = ReturnType<typeof useWork>;

/** What is written, how far it is, and that it was stopped: whatever was to be written was not. */
function WorkLine({
  work: { state, isStopped },
  client,
}: {
  readonly work: Work;
  readonly client: Client;
}): JSX.Element | null {
  if (state !== null) return <Working state={state} onStop={client.stop} />;
  return isStopped ? <p role="status">{say.stopped}</p> : null;
}

function settingsOf({ files, changes }: ShareProps, samples: number) {
  const set = numbersIn(changes).map(({ path, value }) => `${path}=${value}`);
  return { situation: files.situation, seed: 1, samples, ...(set.length > 0 && { set }) };
}

function Report(props: ShareProps): JSX.Element {
  const { client, samples, view, texts, fail } = props;
  const [extent, setExtent] = useState<string>('twelve');
  const [draws, setDraws] = useState(String(samples));
  const work = useWork(fail);
  const written = async (progress: Parameters<Client['run']>[2]) => {
    const more = extent === 'full' ? { full: true } : { pages: extent === 'two' ? 2 : 12 };
    const settings = { ...settingsOf(props, Number(draws)), ...more };
    const { files } = await client.run('report', settings, progress, texts);
    const [file] = files;
    if (file !== undefined) download(`report-${view.id}.html`, file.text);
  };
  return (
    <section class="share-part" aria-busy={work.state !== null}>
      <h2>{say.report}</h2>
      <p class="quiet">{say.reportHow}</p>
      <Select
        label={say.extent}
        value={extent}
        choices={extents.map((id) => ({ id, label: say.extents[id] }))}
        onChoose={setExtent}
      />
      <Select
        label={say.draws}
        value={draws}
        choices={[
          { id: String(samples), label: say.drawsHere(whole(samples)) },
          { id: String(fullDraws), label: say.drawsThere(whole(fullDraws)) },
        ]}
        onChoose={setDraws}
      />
      <button type="button" disabled={work.state !== null} onClick={() => work.during(written)}>
        {say.write}
      </button>
      <WorkLine {...{ work, client }} />
    </section>
  );
}

function Numbers({ texts, files, changes, write, onTaken, fail }: ShareProps): JSX.Element | null {
  const [left, setLeft] = useState<readonly string[]>([]);
  if (changes.length === 0 && left.length === 0) return null;
  const taken = async () => {
    const done = withChanges(texts, files.situation, changes);
    setLeft(done.left);
    const because = changes.map(({ path, value }) => `${path} = ${value}`).join('; ');
    if (done.files.length === 0) return;
    await write(done.files, because);
    onTaken();
  };
  return (
    <section class="share-part">
      <h2>{say.numbers}</h2>
      <p class="quiet">{say.intoFileHow}</p>
      <button type="button" disabled={changes.length === 0} onClick={() => void taken().catch(fail)}>
        {say.intoFile(changes.length)}
      </button>
      <p role="status">{left.length === 0 ? '' : say.notWritten(left.join(', '))}</p>
    </section>
  );
}

function Files({ texts, files }: ShareProps): JSX.Element {
  const paths = Object.keys(texts).filter((path) => /\.(?:ya?ml|jsonl)$/.test(path));
  return (
    <section class="share-part">
      <h2>{say.files}</h2>
      <ul class="plain-list">
        {paths.map((path) => (
          <li key={path}>
            <button type="button" onClick={() => download(path, texts[path] ?? '')}>
              {say.downloadOf(path.split('/').at(-1) ?? path)}
            </button>{' '}
            {texts[path] === files.texts[path] ? null : <span class="tag">{say.changed}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Freeze(props: ShareProps): JSX.Element {
  const { client, texts, write, fail } = props;
  const [by, setBy] = useState('');
  const [rule, setRule] = useState('');
  const [html, setHtml] = useState<string | null>(null);
  const work = useWork(fail);
  const frozen = async (progress: Parameters<Client['run']>[2]) => {
    const settings = {
      ...settingsOf(props, fullDraws),
      ...(by !== '' && { by }),
      ...(rule.trim() !== '' && { rule: rule.trim() }),
    };
    const { files, html: words } = await client.run('record', settings, progress, texts);
    setHtml(words);
    await write(files, say.onRecord);
  };
  return (
    <section class="share-part" aria-busy={work.state !== null}>
      <h2>{say.record}</h2>
      <p class="quiet">{say.recordHow}</p>
      <Field label={say.by} kind="date" value={by} onText={setBy} />
      <Field label={say.rule} value={rule} onText={setRule} />
      <button type="button" disabled={work.state !== null} onClick={() => work.during(frozen)}>
        {say.freeze}
      </button>
      <WorkLine {...{ work, client }} />
      {html === null ? null : <Markup html={html} kind="answer" />}
    </section>
  );
}
