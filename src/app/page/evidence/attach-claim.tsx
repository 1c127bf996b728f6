import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { CaseView, NumberView } from '../../worker/case-view.ts';
import { catalogue } from '../language.ts';
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
}

/** Which number a claim speaks of, and what it says of it. */
export function AttachClaim({ view, claim, onAttach, onClose }: AttachClaimProps): JSX.Element {
  const [words, setWords] = useState('');
  const [value, setValue] = useState('');
  const id = useId();
  const number = view.numbers.find((one) => one.words === words.trim() || one.path === words.trim());
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
            : say.noSuchNumber
          : say.saysNow(number.written, number.unit)}
      </p>
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
