import type { JSX } from 'preact';
import type { CaseView } from '../../worker/case-view.ts';
import { catalogue } from '../language.ts';
import type { EvidenceDesk } from './ask-evidence.ts';
import type { DroppedText } from './text-drop.tsx';

const { drafting: say } = catalogue;

interface UnclaimedProps {
  readonly desk: EvidenceDesk;
  readonly view: CaseView;
  readonly onText: (source: DroppedText) => void;
}

/** Texts of the case that no claim stands in yet: they can be opened again, and marked. */
export function Unclaimed({ desk: { texts }, view, onText }: UnclaimedProps): JSX.Element | null {
  const claimed = new Set(view.claims.map(({ report }) => report));
  const left = view.reports.flatMap((one) => {
    const raw = one.file === null || claimed.has(one.id) ? undefined : texts[one.file];
    return raw === undefined ? [] : [{ ...one, raw, name: one.file ?? one.id }];
  });
  if (left.length === 0) return null;
  return (
    <section aria-label={say.unclaimed}>
      <h2>{say.unclaimed}</h2>
      <ul>
        {left.map(({ id, title, raw, name, publisher }) => (
          <li key={id}>
            {title}{' '}
            <button
              type="button"
              aria-label={say.openText(title)}
              onClick={() => onText({ name, raw, published: '', publisher })}
            >
              {say.openAgain}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
