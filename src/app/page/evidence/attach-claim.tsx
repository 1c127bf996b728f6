import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { percentNarrow } from '../../../words/index.ts';
import type { CaseView, NumberView } from '../../worker/case-view.ts';
import { amountText, catalogue } from '../language.ts';
import { Field } from '../parts/field.tsx';

const { drafting: say, app } = catalogue;

export interface AttachedClaim {
  readonly id: string;
  readonly statement: string;
}

interface AttachClaimProps {
  readonly view: CaseView;
  readonly claim: AttachedClaim;
  readonly onAttach: (number: NumberView, value: string) => void;
  readonly onClose: () => void;
  /** What the open answer is at both ends of a number; null: nothing is open. */
  readonly ends: (number: NumberView) => Promise<AnswerAtEnds | null>;
}

export interface AnswerAtEnds {
  readonly proposal: string;
  readonly low: number;
  readonly high: number;
}

/** Which number a claim speaks of, and what it says of it. */
export function AttachClaim({ view, claim, onAttach, onClose, ends }: AttachClaimProps): JSX.Element {
  const [words, setWords] = useState('');
  const [value, setValue] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // It opens far from the button that was pressed: it is gone to, and gone back from.
  useEffect(() => {
    const from = document.activeElement;
    field.current?.focus();
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, []);
  const found = numbersWith(view.numbers, words);
  const [number] = found.length === 1 ? found : [];
  return (
    <form
      class="attach"
      aria-label={say.attachClaim(claim.statement)}
      onSubmit={(event) => {
        event.preventDefault();
        if (number !== undefined && value.trim() !== '') onAttach(number, value.trim());
      }}
    >
      <h3>{say.attach}</h3>
      <blockquote>{claim.statement}</blockquote>
      <p>
        <label for={id}>{say.number}</label>
        <input
          ref={field}
          id={id}
          type="text"
          list={`${id}-numbers`}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <datalist id={`${id}-numbers`}>
          {view.numbers.map((one) => (
            <option key={one.path} value={one.words} />
          ))}
        </datalist>
      </p>
      <p class="quiet" role="status">
        {number === undefined
          ? words === ''
            ? null
            : found.length === 0
              ? app.noNumber
              : say.manyNumbers(found.length)
          : say.saysNow(number.written, number.unit)}
      </p>
      {number === undefined ? null : <Direction key={number.path} number={number} ends={ends} />}
      <Field label={say.size} value={value} onText={setValue} />
      <p class="choices">
        <button type="submit" disabled={number === undefined || value.trim() === ''}>
          {say.attachIt}
        </button>
        <button type="button" onClick={onClose}>
          {app.close}
        </button>
      </p>
    </form>
  );
}

/** The number of that name, or those with these words in theirs: a list to choose from is not to be had everywhere. */
function numbersWith(numbers: readonly NumberView[], words: string): readonly NumberView[] {
  const plain = (text: string) => text.trim().toLowerCase().replaceAll('’', "'");
  const sought = plain(words);
  if (sought === '') return [];
  const exact = numbers.find((one) => plain(one.words) === sought || one.path === words.trim());
  return exact === undefined ? numbers.filter((one) => plain(one.words).includes(sought)) : [exact];
}

/** Whether more of the number makes the open answer likelier: what somebody has to know who says what it is. */
function Direction({
  number,
  ends,
}: { readonly number: NumberView } & Pick<AttachClaimProps, 'ends'>): JSX.Element {
  const [found, setFound] = useState<AnswerAtEnds | null>(null);
  useEffect(() => {
    let isWanted = true;
    // Nobody has asked for it: what cannot be told is left out.
    ends(number).then(
      (told) => isWanted && setFound(told),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [number]);
  if (found === null) return <p class="quiet" role="status" />;
  const { proposal, low, high } = found;
  const way = Math.round(100 * (high - low));
  const shares = [percentNarrow(low), percentNarrow(high)] as const;
  return (
    <p class="quiet" role="status">
      {say.direction(proposal, amountText(number.low), shares[0], amountText(number.high), shares[1])}
      {say.directions[way === 0 ? 'same' : way > 0 ? 'raises' : 'lowers']}
    </p>
  );
}
