import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { catalogue } from '../language.ts';

const { compare: say } = catalogue.app;

/** Files of another case, in a folder of their own beside the open ones. */
export interface ChosenFiles {
  readonly situation: string;
  readonly texts: Readonly<Record<string, string>>;
}

const folder = 'chosen';

/** Files of another situation, read in the page and sent nowhere. */
export function FileChoice({ onChoose }: { readonly onChoose: (files: ChosenFiles) => void }): JSX.Element {
  const id = useId();
  const [isNone, setIsNone] = useState(false);
  const read = async (files: readonly File[]) => {
    const found = await Promise.all(
      files.map(async (file) => [`${folder}/${file.name}`, await file.text()] as const),
    );
    // A situation says so in its first key; its file may have any name.
    const [situation] = found.find(([, text]) => /^situation:/m.test(text)) ?? [];
    setIsNone(situation === undefined);
    if (situation !== undefined) onChoose({ situation, texts: Object.fromEntries(found) });
  };
  return (
    <div class="drop">
      <p>{say.fileFirst}</p>
      <label for={id}>{say.file}</label>
      <input
        id={id}
        type="file"
        multiple
        accept=".yaml,.yml"
        onChange={({ currentTarget }) => void read([...(currentTarget.files ?? [])])}
      />
      <p role="status">{isNone ? say.noFile : ''}</p>
    </div>
  );
}
