import type { JSX } from 'preact';
import { catalogue } from '../language.ts';
import { Markup } from '../parts/markup.tsx';
import type { KnownAnswer } from '../use-rows.ts';

const say = catalogue.app;

interface ProposalProps {
  readonly proposal: string | null;
  readonly known: KnownAnswer;
}

/** One proposal in its place in the report: its four tests and what it hinges on. */
export function Proposal({ proposal, known: { answer, isOfNow } }: ProposalProps): JSX.Element {
  if (answer === null || proposal === null)
    return (
      <p role="status" class="waiting">
        {say.working}
      </p>
    );
  return (
    <article class="alone" aria-busy={!isOfNow}>
      <h1 class="unseen">{say.screens.proposal}</h1>
      {isOfNow ? null : <p role="status">{say.beforeChange}</p>}
      <Markup kind="place-of" html={answer.places[proposal] ?? ''} />
      {answer.places[proposal] === undefined ? <p>{say.noTests}</p> : null}
    </article>
  );
}
