import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NumberChange, PackageAsked } from '../../protocol.ts';
import type { CaseView, NumberView } from '../../worker/case-view.ts';
import type { Client } from '../client.ts';
import { catalogue } from '../language.ts';
import type { Act, State } from '../state.ts';
import { drawsAsked } from '../use-rows.ts';
import { NumberSlider } from './number-slider.tsx';
import { Switches } from './switches.tsx';

const say = catalogue.app;
const most = 12;

interface WhatIfProps {
  readonly state: State;
  readonly view: CaseView;
  readonly client: Client;
  readonly asked: PackageAsked | null;
  /** A number that is looked for from elsewhere; empty: none. */
  readonly sought: string;
  /** What answers turn on: shown first where nothing is looked for. */
  readonly leading: readonly string[];
  readonly onSeek: (words: string) => void;
  readonly act: (act: Act) => void;
  readonly onClose: () => void;
  readonly fail: (error: unknown) => void;
}

/** Numbers of the file as sliders; changed ones first, then those that are looked for. */
export function WhatIf(props: WhatIfProps): JSX.Element {
  const { state, view, client, asked, sought, leading, onSeek, act, onClose, fail } = props;
  const { changes } = state.view;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    input.current?.focus();
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    };
  }, []);
  const shown = useMemo(
    () => numbersShown(view.numbers, changes, sought, leading),
    [view, changes, sought, leading.join(' ')],
  );
  return (
    <aside class="what-if" aria-label={say.whatIfLabel}>
      <header>
        <h2>{say.whatIfLabel}</h2>
        <button type="button" onClick={onClose}>
          {say.close}
        </button>
      </header>
      <Switches {...{ view, changes, act }} proposal={asked?.kind === 'proposal' ? asked.proposal : null} />
      <label class="search">
        {say.findNumber}
        <input
          ref={input}
          type="search"
          value={sought}
          onInput={({ currentTarget }) => onSeek(currentTarget.value)}
        />
      </label>
      {shown.length === 0 ? <p class="quiet">{say.noNumber}</p> : null}
      {shown.map((number) => (
        <NumberSlider
          key={number.path}
          number={number}
          value={changes.find(({ path }) => path === number.path)?.value ?? null}
          tipKey={JSON.stringify([asked, changes.filter(({ path }) => path !== number.path)])}
          tip={(wanted) =>
            asked === null
              ? Promise.resolve(null)
              : client.tip(changes, asked, number.path, drawsAsked.then, wanted)
          }
          onSet={(value, goesOn) => act({ kind: 'set', path: number.path, value, goesOn })}
          fail={fail}
        />
      ))}
      <Variants state={state} act={act} />
    </aside>
  );
}

function Variants({ state, act }: Pick<WhatIfProps, 'state' | 'act'>): JSX.Element {
  const [name, setName] = useState('');
  const { view } = state;
  const { variants } = view;
  return (
    <section>
      <h3>{say.variants}</h3>
      <button type="button" onClick={() => act({ kind: 'take', changes: [] })}>
        {say.fileItself}
      </button>
      {variants.map((one) => (
        <button type="button" key={one.name} onClick={() => act({ kind: 'take', changes: one.changes })}>
          {one.name}
        </button>
      ))}
      {view.changes.length === 0 ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') act({ kind: 'keep', name: name.trim() });
            setName('');
          }}
        >
          <label>
            {say.variantName}
            <input value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
          </label>
          <button type="submit">{say.keepVariant}</button>
        </form>
      )}
    </section>
  );
}

function numbersShown(
  numbers: readonly NumberView[],
  changes: readonly NumberChange[],
  sought: string,
  leading: readonly string[],
): readonly NumberView[] {
  const words = sought.trim().toLowerCase().split(/\s+/);
  const isChanged = (path: string) => changes.some((one) => one.path === path);
  const changed = numbers.filter(({ path }) => isChanged(path));
  const found = numbers.filter(
    (one) =>
      !isChanged(one.path) &&
      one.low < one.high &&
      words.every((word) => one.words.toLowerCase().includes(word) || one.path === word),
  );
  const isLeading = ({ path }: NumberView) => sought.trim() === '' && leading.includes(path);
  const inOrder = [...found.filter(isLeading), ...found.filter((one) => !isLeading(one))];
  return [...changed, ...inOrder.slice(0, most)];
}
