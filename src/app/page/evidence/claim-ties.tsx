import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseView, ClaimView } from '../../worker/case-view.ts';
import type { Client } from '../client.ts';
import { catalogue } from '../language.ts';
import { Loading } from '../parts/loading.tsx';
import { Markup } from '../parts/markup.tsx';

const { drafting: say } = catalogue;

const kinds = ['contradicts', 'in-tension-with', 'corroborates', 'same-origin'] as const;

interface ClaimTiesProps {
  readonly claim: ClaimView;
  readonly view: CaseView;
  readonly client: Client;
  readonly onClaim: (id: string) => void;
  readonly fail: (error: unknown) => void;
}

/** What speaks against a claim, what bears it out, what only repeats it, and the tree of who had it from whom. */
export function ClaimTies({ claim, view, client, onClaim, fail }: ClaimTiesProps): JSX.Element {
  const statementOf = (id: string) => view.claims.find((one) => one.id === id)?.statement ?? id;
  return (
    <>
      {kinds.map((kind) => {
        const others = claim.ties.filter((one) => one.kind === kind);
        return others.length === 0 ? null : (
          <p key={kind} class={`ties ${kind}`}>
            <span>{say.ties[kind]}</span>{' '}
            {others.map(({ other }) => (
              <button type="button" class="plain" key={other} onClick={() => onClaim(other)}>
                {statementOf(other)}
              </button>
            ))}
          </p>
        );
      })}
      <OriginTree {...{ claim, view, client, fail }} />
    </>
  );
}

/** Drawn once somebody opens it. */
function OriginTree({ claim, view, client, fail }: Omit<ClaimTiesProps, 'onClaim'>): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  const [html, setHtml] = useState<string | null>(null);
  const [source = ''] = claim.origin.split('/');
  const name = view.sources.find(({ id }) => id === source)?.name ?? source;
  const toggle = (opened: boolean) => {
    setIsOpen(opened);
    if (opened && html === null) client.origin(claim.id).then(setHtml, fail);
  };
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
      <summary>{say.originTree(name)}</summary>
      {isOpen ? html === null ? <Loading /> : <Markup kind="figures" html={html} /> : null}
    </details>
  );
}
