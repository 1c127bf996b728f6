import { percentNarrow } from '../../words/index.ts';
import { AcceptedPart } from './accepted-part.tsx';
import { addressOf, isAllAsked } from './address.ts';
import { Hinges } from './hinges.tsx';
import { KeptPart } from './kept-part.tsx';
import { NumberLink } from './number.tsx';
import { PaidForPart } from './paid-for-part.tsx';
import type { ProposalPart } from './proposal-part.ts';
import { RatifiedPart } from './ratified-part.tsx';

const shownChanges = 6;

/** One proposal in one place: its answer, its four tests, what it hinges on. */
export function ProposalPlace(part: ProposalPart) {
  const { row, verdict, data, links, say } = part;
  return (
    <section class="place" id={`p-${row.proposal}`} aria-labelledby={`p-${row.proposal}-h`}>
      <header>
        <h2 id={`p-${row.proposal}-h`}>{row.title}</h2>
        <p class="joint">
          {row.by.length === 0 ? null : <span class="soft">{say.proposal.by(row.by.join(', '))} · </span>}
          {say.allFourTitle(isAllAsked(row))}: {row.joint.word},{' '}
          <NumberLink to={addressOf(row, 'joint')} links={links}>
            {percentNarrow(row.joint.probability)}
          </NumberLink>
        </p>
        <Changes verdict={verdict} data={data} say={say} />
      </header>
      <div class="four">
        <AcceptedPart {...part} />
        <RatifiedPart {...part} />
        <KeptPart {...part} />
        <PaidForPart {...part} />
        <Hinges {...part} />
      </div>
    </section>
  );
}

function Changes({ verdict, data, say }: Pick<ProposalPart, 'verdict' | 'data' | 'say'>) {
  if (verdict.changes.length === 0) return null;
  const labelOf = (issue: string, option: string) =>
    data.situation.issues.find(({ id }) => id === issue)?.options.find(({ id }) => id === option)?.label ??
    '';
  return (
    <ul class="changes" aria-label={say.proposal.changes}>
      {verdict.changes.slice(0, shownChanges).map(({ issue, to }) => (
        <li>{labelOf(issue, to)}</li>
      ))}
      {verdict.changes.length > shownChanges ? (
        <li>{say.proposal.moreChanges(verdict.changes.length - shownChanges)}</li>
      ) : null}
    </ul>
  );
}
