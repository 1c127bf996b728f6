import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { catalogues, dateText } from '../../../words/index.ts';
import type { CaseView, ClaimView } from '../../worker/case-view.ts';

const say = catalogues.en.app;

/** KnownRows that a browser shows at once without a stutter. */
const most = 200;

interface EvidenceProps {
  readonly view: CaseView;
  readonly onNumber: (path: string) => void;
}

/** Claims by speaker, chain and grade, each with the numbers that it moves. */
export function Evidence({ view, onNumber }: EvidenceProps): JSX.Element {
  const [sought, setSought] = useState('');
  const found = useMemo(() => view.claims.filter((claim) => has(claim, sought)), [view, sought]);
  const words = useMemo(() => new Map(view.numbers.map((one) => [one.path, one.words])), [view]);
  return (
    <>
      <h1>{say.screens.evidence}</h1>
      <label class="search">
        {say.findClaim}
        <input type="search" value={sought} onInput={({ currentTarget }) => setSought(currentTarget.value)} />
      </label>
      <p class="quiet" role="status">
        {say.claims(found.length)}
      </p>
      {found.slice(0, most).map((claim) => (
        <article class="claim" key={claim.id} id={`claim-${claim.id}`}>
          <p>
            <span class="tag">{claim.grade}</span> <b>{claim.speaker}</b>
            {claim.said === null ? null : <time dateTime={claim.said}> {dateText(claim.said)}</time>}
          </p>
          <p>{claim.statement}</p>
          {claim.quotes.map((quote) => (
            <blockquote key={quote}>{quote}</blockquote>
          ))}
          <p class="quiet">
            {claim.chain.length === 0 ? null : `${claim.chain.join(' → ')} · `}
            {say.movesNumbers(claim.moves.length)}
          </p>
          {claim.moves.slice(0, 8).map((path) => (
            <button type="button" class="chip" key={path} onClick={() => onNumber(path)}>
              {words.get(path) ?? path}
            </button>
          ))}
        </article>
      ))}
    </>
  );
}

function has({ speaker, statement, grade, id, quotes }: ClaimView, sought: string): boolean {
  const words = sought.trim().toLowerCase();
  if (words === '') return true;
  return [speaker, statement, grade, id, ...quotes].some((text) => text.toLowerCase().includes(words));
}
