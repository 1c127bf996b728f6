import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ChangedKey, TextConflict } from '../../../text/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import { catalogue } from '../language.ts';
import type { ChosenSides } from './meet.ts';
import type { FileNews, OpenFile, Others } from './use-others.ts';

const { together: say, app } = catalogue;

/** Changes that are told one by one. */
const most = 12;
const longest = 80;

interface OthersNoteProps {
  readonly others: Others;
  readonly view: CaseView;
  readonly fail: (error: unknown) => void;
}

/** What somebody else has saved meanwhile, and what is left to choose between theirs and ours. */
export function OthersNote({ others, view, fail }: OthersNoteProps): JSX.Element | null {
  const { news, open, restored, decide, close } = others;
  const words = (path: string) => wordsOf(path, view);
  if (news.length + open.length + restored.length === 0) return null;
  return (
    <section class="credit" aria-label={say.region}>
      <h2>{say.region}</h2>
      <div role="status">
        {restored.length === 0 ? null : <p>{say.restored(restored.map(nameOf).join(', '))}</p>}
        {news.map((one) => (
          <News key={one.path} news={one} words={words} />
        ))}
      </div>
      {open.map((one) => (
        <Choosing
          key={`${one.path} ${one.theirs.length} ${one.conflicts.length}`}
          file={one}
          words={words}
          onDecide={(choices) => decide(one, choices).catch(fail)}
        />
      ))}
      <button type="button" onClick={close}>
        {app.close}
      </button>
    </section>
  );
}

interface NewsProps {
  readonly news: FileNews;
  readonly words: (path: string) => string;
}

function News({ news: { path, keys, isTheirs }, words }: NewsProps): JSX.Element {
  const told = ({ path: at, from, to }: ChangedKey) =>
    say.fromTo(words(at), short(from, say.nothing), short(to, say.gone));
  return (
    <>
      <p>
        {say.saved(nameOf(path))} {isTheirs ? say.isIn : say.bothIn}
      </p>
      {keys.length === 0 ? <p class="quiet">{say.onlyNotes}</p> : null}
      <ul>
        {keys.slice(0, most).map((one) => (
          <li key={one.path}>{told(one)}</li>
        ))}
        {keys.length > most ? <li class="quiet">{say.more(keys.length - most)}</li> : null}
      </ul>
    </>
  );
}

interface ChoosingProps {
  readonly file: OpenFile;
  readonly words: (path: string) => string;
  readonly onDecide: (choices: ChosenSides) => void;
}

/** Each place that both have changed: mine or theirs, and saved once all are chosen. */
function Choosing({ file: { path, conflicts }, words, onDecide }: ChoosingProps): JSX.Element {
  const [choices, setChoices] = useState<ChosenSides>(new Map());
  const id = useId();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDecide(choices);
      }}
    >
      <p role="alert">{say.decide(nameOf(path))}</p>
      {conflicts.map((one, k) => (
        <Place
          key={k}
          name={`${id}-${k}`}
          conflict={one}
          words={words}
          chosen={choices.get(one.path)}
          onChoose={(side) => setChoices(new Map([...choices, [one.path, side]]))}
        />
      ))}
      <button type="submit" class="go" disabled={!conflicts.every((one) => choices.has(one.path))}>
        {say.write}
      </button>
    </form>
  );
}

interface PlaceProps {
  readonly name: string;
  readonly conflict: TextConflict;
  readonly words: (path: string) => string;
  readonly chosen: 'ours' | 'theirs' | undefined;
  readonly onChoose: (side: 'ours' | 'theirs') => void;
}

function Place({ name, conflict, words, chosen, onChoose }: PlaceProps): JSX.Element {
  const { path, kind, base } = conflict;
  return (
    <fieldset>
      <legend>{`${words(path)}${say.kinds[kind]}`}</legend>
      <p class="quiet">{say.before(short(base, say.nothing))}</p>
      {(['ours', 'theirs'] as const).map((side) => (
        <label class="check" key={side}>
          <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
          {say[side](short(conflict[side], say.gone))}
        </label>
      ))}
    </fieldset>
  );
}

/** A number by its words, another key by its path. */
function wordsOf(path: string, { numbers }: CaseView): string {
  const bare = path.replace(/\.(?:value|claims|assumption)$/, '');
  return path === '' ? say.whole : (numbers.find((one) => one.path === bare)?.words ?? path);
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}

function short(text: string | null, none: string): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  if (line === '') return none;
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
