import type { JSX } from 'preact';
import { catalogue } from '../language.ts';
import type { DraftView } from './ask-evidence.ts';

const { drafting: say } = catalogue;

export type Decisions = ReadonlyMap<number, 'accepted' | 'rejected'>;

interface DraftsProps {
  readonly drafts: readonly DraftView[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
  readonly attachButton: (claim: string, statement: string) => JSX.Element;
}

const choices = ['accepted', 'rejected', null] as const;
const words = { accepted: say.accept, rejected: say.reject } as const;

/** Every draft with who says it through whom, and what becomes of it: nothing counts before somebody accepts it. */
export function Drafts({ drafts, decisions, onDecide, attachButton }: DraftsProps): JSX.Element {
  if (drafts.length === 0) return <p>{say.noDrafts}</p>;
  return (
    <ol class="drafts">
      {drafts.map(({ number, id, chain, statement, status }) => (
        <li key={id} class={decisions.get(number) ?? status ?? 'draft'}>
          <p>
            <b>{chain.join(' → ')}</b>{' '}
            {status === null ? null : <span class="tag">{say.states[status]}</span>}
          </p>
          <p>{statement}</p>
          <p class="choices" role="group" aria-label={say.decisionOn(statement)}>
            {choices.map((one) => (
              <button
                type="button"
                key={one ?? 'leave'}
                aria-pressed={(decisions.get(number) ?? null) === one}
                onClick={() => onDecide(withDecision(decisions, number, one))}
              >
                {one === null ? say.leave : words[one]}
              </button>
            ))}
            {status === 'accepted' ? attachButton(id, statement) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}

function withDecision(decisions: Decisions, number: number, one: (typeof choices)[number]): Decisions {
  const next = new Map(decisions);
  if (one === null) next.delete(number);
  else next.set(number, one);
  return next;
}
