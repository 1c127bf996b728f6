import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlacedDiagnostic } from '../../../diagnostics/index.ts';
import { Failed } from '../client.ts';
import { CodeEditor } from '../edit/code-editor.tsx';
import { CaseFormView } from '../edit/form-view.tsx';
import type { CaseFiles, Saved } from '../files.ts';
import { catalogue } from '../language.ts';
import { download } from '../parts/download.ts';

const { app: say, editing } = catalogue;
const pause = 300;

interface EditProps {
  readonly files: CaseFiles;
  /** The texts as they are written here, saved or not. */
  readonly texts: CaseFiles['texts'];
  readonly onText: (path: string, text: string) => void;
  /** What is wrong with the files as they stand in the fields. */
  readonly check: (texts: CaseFiles['texts']) => Promise<readonly PlacedDiagnostic[]>;
  readonly save: (path: string, text: string) => Promise<Saved>;
  readonly takeOver: (texts: CaseFiles['texts']) => void;
}

/** The file as a form and as text, side by side: both write the same text, and what is wrong is said while they do. */
export function Edit({ files, texts, onText, check, save, takeOver }: EditProps): JSX.Element {
  const paths = [
    files.situation,
    ...Object.keys(texts).filter((one) => one !== files.situation && isYaml(one)),
  ];
  const [path, setPath] = useState(files.situation);
  const [status, setStatus] = useState('');
  const [goTo, setGoTo] = useState<{ readonly line: number } | null>(null);
  const remarks = useRemarks(texts, check);
  const text = texts[path] ?? '';
  const here = remarks.filter(({ file }) => file === path || path.endsWith(`/${file}`));
  const put = (now: string) => onText(path, now);
  return (
    <>
      <h1>{say.screens.edit}</h1>
      <p class="choices">
        {paths.map((one) => (
          <button type="button" key={one} aria-pressed={one === path} onClick={() => setPath(one)}>
            {one.split('/').at(-1)}
          </button>
        ))}
      </p>
      <p class="choices">
        <button
          type="button"
          disabled={!files.isOwn}
          onClick={() => save(path, text).then((saved) => setStatus(wordsOf(saved)))}
        >
          {say.save}
        </button>
        <button type="button" onClick={() => download(path, text)}>
          {say.download}
        </button>
        <button type="button" onClick={() => takeOver(texts)}>
          {say.takeOver}
        </button>
        <span role="status">{files.isOwn ? status : say.readOnly}</span>
      </p>
      <div class="beside">
        <section aria-label={editing.formOf}>
          {path === files.situation ? (
            <CaseFormView text={text} onText={put} />
          ) : (
            <p class="quiet">{editing.noForm}</p>
          )}
        </section>
        <section aria-label={editing.file}>
          <CodeEditor label={path} text={text} remarks={here} onText={put} goTo={goTo} />
        </section>
      </div>
      <Remarks
        remarks={[...here, ...remarks.filter((one) => !here.includes(one))]}
        onGo={(remark) => {
          const owner = paths.find((one) => one === remark.file || one.endsWith(`/${remark.file}`));
          if (owner !== undefined) setPath(owner);
          setGoTo({ line: remark.line });
        }}
      />
    </>
  );
}

interface RemarksProps {
  readonly remarks: readonly PlacedDiagnostic[];
  readonly onGo: (remark: PlacedDiagnostic) => void;
}

function Remarks({ remarks, onGo }: RemarksProps): JSX.Element {
  return (
    <section aria-live="polite">
      <h2>{remarks.length === 0 ? say.noProblems : say.problems(remarks.length)}</h2>
      <ul class="remarks">
        {remarks.slice(0, 50).map((one, k) => {
          const place = `${one.file.split('/').at(-1)}:${one.line}`;
          return (
            <li key={k} class={one.severity}>
              <b>{one.severity}</b>{' '}
              <button type="button" class="plain" aria-label={editing.goTo(place)} onClick={() => onGo(one)}>
                {place}
              </button>{' '}
              {one.message}
              {one.hint === undefined ? null : <small> {one.hint}</small>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What `check` says of the texts once nobody has typed for a moment. */
function useRemarks(texts: CaseFiles['texts'], check: EditProps['check']): readonly PlacedDiagnostic[] {
  const [remarks, setRemarks] = useState<readonly PlacedDiagnostic[]>([]);
  useEffect(() => {
    let isWanted = true;
    const wait = setTimeout(() => {
      check(texts).then(
        (found) => isWanted && setRemarks(found),
        (error: unknown) => isWanted && setRemarks(error instanceof Failed ? error.diagnostics : []),
      );
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(wait);
    };
  }, [texts]);
  return remarks;
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

function wordsOf(saved: Saved): string {
  switch (saved.kind) {
    case 'saved':
      return say.saved;
    case 'changed':
      return `${say.notSaved}: ${say.changedMeanwhile}`;
    case 'failed':
      return `${say.notSaved}: ${saved.words}`;
  }
}
