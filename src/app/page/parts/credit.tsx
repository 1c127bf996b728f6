import type { JSX } from 'preact';
import { catalogues, percentNarrow } from '../../../words/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { Judged } from '../../worker/session.ts';
import type { KnownRows } from '../use-rows.ts';
import type { Credit, Workshop } from '../use-workshop.ts';
import { shareOf } from './mark.ts';

const { drafting: say, app, tests } = catalogues.en;

const names = ['joint', 'accepted', 'ratified', 'kept', 'paidFor'] as const;

interface CreditProps {
  readonly credit: Credit;
  readonly kept: Workshop['kept'];
  readonly view: CaseView;
  readonly rows: KnownRows;
  readonly onClose: () => void;
}

/** What a change of the files moved, and which change it was. */
export function CreditNote({ credit, kept, view, rows, onClose }: CreditProps): JSX.Element {
  const { because, before } = credit;
  const judged = view.proposals.flatMap(({ id, title }) => {
    const after = rows.get(id)?.judged;
    const was = before.get(id)?.judged;
    return after === undefined || after === was ? [] : [{ title, after, was }];
  });
  const moved = judged.flatMap(({ title, after, was }) => movesOf(title, was, after));
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

function movesOf(title: string, was: Judged | undefined, after: Judged): readonly string[] {
  return names.flatMap((name) => {
    const [from, to] = [shareOf(was, name), shareOf(after, name)];
    if (from === null || to === null || Math.round(100 * Math.abs(to - from)) === 0) return [];
    return [say.moved(title, tests.names[name], percentNarrow(from), percentNarrow(to))];
  });
}
