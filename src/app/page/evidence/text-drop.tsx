import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { catalogue } from '../language.ts';
import { Field } from '../parts/field.tsx';

const { drafting: say } = catalogue;

/** A text as it came, with what it may not say itself. */
export interface DroppedText {
  readonly name: string;
  readonly raw: string;
  /** YYYY-MM-DD, or empty. */
  readonly published: string;
  readonly publisher: string;
}

interface TextDropProps {
  readonly onText: (text: DroppedText) => void;
  readonly fail: (error: unknown) => void;
}

/** Where a text is dropped or chosen; what more may be said of it, and a place to paste it, open on demand: claims stand below. */
export function TextDrop({ onText, fail }: TextDropProps): JSX.Element {
  const [pasted, setPasted] = useState('');
  const [published, setPublished] = useState('');
  const [publisher, setPublisher] = useState('');
  const id = useId();
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    file.text().then((raw) => onText({ name: file.name, raw, published, publisher }), fail);
  };
  return (
    <section
      class="drop"
      aria-label={say.read}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      }}
    >
      <h2>{say.read}</h2>
      <p class="quiet">{say.drop}</p>
      <p>
        <label for={`${id}-file`}>{say.chooseFile}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".txt,.md,.html,.htm,text/plain,text/html,text/markdown"
          onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
        />
      </p>
      <details>
        <summary>{say.pasteOr}</summary>
        <Field label={say.published} kind="date" value={published} onText={setPublished} />
        <Field label={say.publisher} value={publisher} onText={setPublisher} />
        <p>
          <label for={`${id}-paste`}>{say.paste}</label>
          <textarea
            id={`${id}-paste`}
            rows={4}
            value={pasted}
            onInput={({ currentTarget }) => setPasted(currentTarget.value)}
          />
        </p>
        <button
          type="button"
          disabled={pasted.trim() === ''}
          onClick={() => onText({ name: `${say.pasted}.txt`, raw: pasted, published, publisher })}
        >
          {say.readIt}
        </button>
      </details>
    </section>
  );
}
