import type { JSX } from 'preact';
import { percentNarrow } from '../../../words/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { Judged } from '../../worker/session.ts';
import { catalogue } from '../language.ts';
import { onSameDraws } from '../seen-shares.ts';
import type { Credit, Workshop } from '../use-workshop.ts';
import { shareOf } from './mark.ts';

const { drafting: say, app, tests } = catalogue;

const names = ['joint', 'accepted', 'ratified', 'kept', 'paidFor'] as const;

interface CreditProps {
  readonly credit: Credit;
  readonly kept: Workshop['kept'];
  readonly view: CaseView;
  readonly changesKey: string;
  readonly onClose: () => void;
}

/** What a change of the files moved, and which change it was. */
export function CreditNote({ credit, kept, view, changesKey, onClose }: CreditProps): JSX.Element {
  const { because, before, after } = credit;
  const judged = view.proposals.flatMap(({ id, title }) => {
    const pair = onSameDraws(before, after, changesKey, id);
    return pair === undefined ? [] : [{ title, ...pair }];
  });
  const moved = judged.flatMap(({ title, was, now }) => movesOf(title, was, now));
  const isWhole = judged.length === view.proposals.length;
  return (
    <section class="credit" aria-label={say.credit}>
      <h2>{say.credit}</h2>
      <p>{say.creditTo(because.join('; '))}</p>
      <div role="status">
        <ul>
          {moved.map((one) => (
            <li key={one}>{one}</li>
          ))}
          {isWhole ? null : <li class="quiet">{say.weighing}</li>}
          {isWhole && moved.length === 0 ? <li>{say.movedNothing}</li> : null}
        </ul>
      </div>
      {kept === null ? null : (
        <p class="quiet">
          {kept.saved.length === 0 ? null : say.savedFiles(kept.saved.join(', '))}{' '}
          {kept.unsaved.length === 0 ? null : say.notSaved(kept.unsaved.join(', '))}
        </p>
      )}
      <button type="button" onClick={onClose}>
        {app.close}
      </button>
    </section>
  );
}

function movesOf(title: string, was: Judged, now: Judged): readonly string[] {
  return names.flatMap((name) => {
    const [from, to] = [shareOf(was, name), shareOf(now, name)];
    if (from === null || to === null || Math.round(100 * Math.abs(to - from)) === 0) return [];
    return [say.moved(title, tests.names[name], percentNarrow(from), percentNarrow(to))];
  });
}
