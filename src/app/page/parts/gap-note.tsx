import type { JSX } from 'preact';
import type { CaseView } from '../../worker/case-view.ts';
import { catalogue } from '../language.ts';

const { editing: say } = catalogue;

interface GapNoteProps {
  readonly view: CaseView;
  readonly onFill: () => void;
}

/** How much of the answer rests on numbers that nobody has entered, and the way to them. */
export function GapNote({ view, onFill }: GapNoteProps): JSX.Element | null {
  const gaps = view.numbers.filter(
    ({ isDefault, assumption }) => isDefault && assumption?.startsWith('default:'),
  );
  if (gaps.length === 0) return null;
  return (
    <p class="gap-note">
      {say.fillIn(gaps.length, view.numbers.length)}{' '}
      <button type="button" class="chip" onClick={onFill}>
        {say.fillThem}
      </button>
    </p>
  );
}
