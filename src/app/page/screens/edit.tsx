import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlacedDiagnostic } from '../../../diagnostics/index.ts';
import { catalogues } from '../../../words/index.ts';
import { Failed } from '../client.ts';
import type { CaseFiles, Saved } from '../files.ts';

const say = catalogues.en.app;
const pause = 300;

interface EditProps {
  readonly files: CaseFiles;
  /** What is wrong with the files as they stand in the fields. */
  readonly check: (texts: Readonly<Record<string, string>>) => Promise<readonly PlacedDiagnostic[]>;
  readonly save: (path: string, text: string) => Promise<Saved>;
  readonly takeOver: (texts: Readonly<Record<string, string>>) => void;
}

/** The files as they are, with what is wrong said while they are written. */
export function Edit({ files, check, save, takeOver }: EditProps): JSX.Element {
  const paths = Object.keys(files.texts).filter((path) => /\.ya?ml$/.test(path));
  const [texts, setTexts] = useState(files.texts);
  const [path, setPath] = useState(paths[0] ?? '');
  const [remarks, setRemarks] = useState<readonly PlacedDiagnostic[]>([]);
  const [status, setStatus] = useState('');
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
  const text = texts[path] ?? '';
  const here = remarks.filter(({ file }) => file === path || path.endsWith(`/${file}`));
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
      <textarea
        class="editor"
        spellcheck={false}
        aria-label={path}
        value={text}
        onInput={({ currentTarget }) => setTexts({ ...texts, [path]: currentTarget.value })}
      />
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
      <section aria-live="polite">
        <h2>{remarks.length === 0 ? say.noProblems : say.problems(remarks.length)}</h2>
        <ul class="remarks">
          {[...here, ...remarks.filter((one) => !here.includes(one))].slice(0, 50).map((one, k) => (
            <li key={k} class={one.severity}>
              <b>{one.severity}</b> {one.file.split('/').at(-1)}:{one.line} {one.message}
              {one.hint === undefined ? null : <small> {one.hint}</small>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
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

function download(path: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: path.split('/').at(-1) ?? 'situation.yaml',
  });
  link.click();
  URL.revokeObjectURL(address);
}
