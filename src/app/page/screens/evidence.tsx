import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { dateText } from '../../../words/index.ts';
import type { CaseView, ClaimView, NumberView } from '../../worker/case-view.ts';
import { Article } from '../evidence/article.tsx';
import { attach, type EvidenceDesk } from '../evidence/ask-evidence.ts';
import { type AnswerAtEnds, AttachClaim, type AttachedClaim } from '../evidence/attach-claim.tsx';
import { ClaimTies } from '../evidence/claim-ties.tsx';
import { ReadingDesk } from '../evidence/reading-desk.tsx';
import { catalogue, langOfAnswers } from '../language.ts';
import { Select } from '../parts/select.tsx';
import { ClaimTalk } from '../together/claim-talk.tsx';
import type { Talk } from '../together/use-talk.ts';
import { drawsAsked } from '../use-rows.ts';
import type { WrittenText } from '../use-workshop.ts';

const { app: say, drafting, talk: talking } = catalogue;

/** Claims that stand on one page: those out of sight cost a browser nothing; of more, words are sought. */
const most = 1000;

interface EvidenceProps {
  readonly desk: EvidenceDesk;
  readonly view: CaseView;
  readonly write: (files: readonly WrittenText[], because: string) => Promise<void>;
  readonly onNumber: (path: string) => void;
  readonly fail: (error: unknown) => void;
  readonly open: string | null;
  readonly talk: Talk;
}

/** A text read into claims, and the claims by speaker, chain and grade, each with the numbers that it moves. */
export function Evidence({ desk, view, write, onNumber, fail, open, talk }: EvidenceProps): JSX.Element {
  const [claim, setClaim] = useState<AttachedClaim | null>(null);
  const attached = async (number: NumberView, value: string) => {
    if (claim === null) return;
    const files = await attach(desk, claim.id, number.path, value);
    setClaim(null);
    await write(files, drafting.because.number(claim.id, number.words, value));
  };
  const ends = async ({ path, low, high }: NumberView): Promise<AnswerAtEnds | null> => {
    const proposal = view.proposals.find(({ id }) => id === open);
    if (proposal === undefined || low === high) return null;
    const at = async (value: number) => {
      const changes = [{ path, value: String(value) }];
      const asked = { kind: 'proposal', proposal: proposal.id } as const;
      return (await desk.client.judge(changes, asked, drawsAsked.first, 'far')).joint.probability;
    };
    const [atLow, atHigh] = [await at(low), await at(high)];
    return atLow === null || atHigh === null ? null : { proposal: proposal.title, low: atLow, high: atHigh };
  };
  return (
    <>
      <h1>{say.screens.evidence}</h1>
      <ReadingDesk {...{ desk, view, write, fail }} onAttach={setClaim} />
      {claim === null ? null : (
        <AttachClaim
          key={claim.id}
          {...{ view, claim, ends }}
          onAttach={(number, value) => void attached(number, value).catch(fail)}
          onClose={() => setClaim(null)}
        />
      )}
      <Claims {...{ view, desk, onNumber, talk, fail }} onAttach={setClaim} />
    </>
  );
}

interface ClaimsProps extends Pick<EvidenceProps, 'view' | 'desk' | 'onNumber' | 'talk' | 'fail'> {
  readonly onAttach: (claim: AttachedClaim) => void;
}

function Claims({ view, desk, onNumber, onAttach, talk, fail }: ClaimsProps): JSX.Element {
  const [sought, setSought] = useState('');
  const [number, setNumber] = useState('');
  const [isDisputed, setIsDisputed] = useState(false);
  const [alone, setAlone] = useState<string | null>(null);
  const [isWaiting, setIsWaiting] = useState(false);
  const { reviewed } = talk;
  const waiting = view.claims.filter(({ id }) => reviewed.get(id)?.status === 'draft').length;
  const found = useMemo(() => {
    if (alone !== null) return view.claims.filter(({ id }) => id === alone);
    const behind = view.numbers.find(({ path }) => path === number)?.claims;
    return view.claims.filter(
      (claim) =>
        has(claim, sought) &&
        (behind === undefined || behind.includes(claim.id)) &&
        (!isDisputed || claim.ties.some(({ kind }) => kind === 'contradicts')) &&
        (!isWaiting || reviewed.get(claim.id)?.status === 'draft'),
    );
  }, [view, sought, number, isDisputed, alone, isWaiting, reviewed]);
  const words = useMemo(() => new Map(view.numbers.map((one) => [one.path, one.words])), [view]);
  const cited = useMemo(() => view.numbers.filter(({ claims }) => claims.length > 0), [view]);
  return (
    <section aria-label={say.claims(found.length)}>
      <label class="search">
        {say.findClaim}
        <input type="search" value={sought} onInput={({ currentTarget }) => setSought(currentTarget.value)} />
      </label>
      <div class="search">
        <Select
          label={drafting.behind}
          value={number}
          choices={[
            { id: '', label: drafting.anyNumber },
            ...cited.map((one) => ({ id: one.path, label: one.words })),
          ]}
          onChoose={setNumber}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={isDisputed}
          onChange={({ currentTarget }) => setIsDisputed(currentTarget.checked)}
        />
        {drafting.disputed}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={isWaiting}
          onChange={({ currentTarget }) => setIsWaiting(currentTarget.checked)}
        />
        {talking.waiting(waiting)}
      </label>
      <p class="quiet" role="status">
        {alone === null ? say.claims(found.length) : drafting.claimShown(found[0]?.statement ?? alone)}{' '}
        {alone === null ? null : (
          <button type="button" class="chip" onClick={() => setAlone(null)}>
            {drafting.allClaims}
          </button>
        )}
      </p>
      {found.some((claim) => !isTextKept(claim, view, desk.texts)) ? (
        <p class="quiet">{drafting.noText}</p>
      ) : null}
      {found.slice(0, most).map((claim) => (
        <ClaimCard
          key={claim.id}
          {...{ claim, view, desk, words, onNumber, onAttach, talk, fail }}
          onClaim={setAlone}
        />
      ))}
    </section>
  );
}

interface ClaimCardProps extends ClaimsProps {
  readonly claim: ClaimView;
  readonly words: ReadonlyMap<string, string>;
  readonly onClaim: (id: string) => void;
}

function ClaimCard({
  claim,
  view,
  desk,
  words,
  onNumber,
  onAttach,
  onClaim,
  talk,
  fail,
}: ClaimCardProps): JSX.Element {
  return (
    <article class="claim" id={`claim-${claim.id}`} aria-labelledby={`says-${claim.id}`}>
      <p>
        <span class="tag">{claim.grade}</span> <b>{claim.speaker}</b>{' '}
        <span class="quiet">({gradeWords(claim.grade)})</span>
        {claim.said === null ? null : <time dateTime={claim.said}> {dateText(claim.said)}</time>}{' '}
        {claim.status === 'accepted' ? null : <span class="tag">{stateWords(claim.status)}</span>}
      </p>
      <p id={`says-${claim.id}`}>{claim.statement}</p>
      {claim.quotes.map((quote) => (
        <blockquote key={quote}>{quote}</blockquote>
      ))}
      <Passage claim={claim} view={view} texts={desk.texts} />
      <ClaimTies {...{ claim, view, onClaim, fail }} client={desk.client} />
      <p class="quiet">
        {claim.chain.length === 0 ? null : `${claim.chain.join(' → ')} · `}
        {say.movesNumbers(claim.moves.length)}
      </p>
      {claim.moves.slice(0, 8).map((path) => (
        <button type="button" class="chip" key={path} lang={langOfAnswers} onClick={() => onNumber(path)}>
          {words.get(path) ?? path}
        </button>
      ))}
      {claim.status === 'accepted' ? (
        <button
          type="button"
          class="chip"
          aria-label={drafting.attachClaim(claim.statement)}
          onClick={() => onAttach({ id: claim.id, statement: claim.statement })}
        >
          {drafting.attach}
        </button>
      ) : null}
      <ClaimTalk {...{ claim, talk, fail }} />
    </article>
  );
}

function isTextKept({ report: id }: ClaimView, { reports }: CaseView, texts: EvidenceDesk['texts']): boolean {
  const file = reports.find((one) => one.id === id)?.file ?? null;
  return file !== null && texts[file] !== undefined;
}

interface PassageProps {
  readonly claim: ClaimView;
  readonly view: CaseView;
  readonly texts: EvidenceDesk['texts'];
}

/** Where the words stand, and the words in their text where it is kept beside the case. */
function Passage({ claim, view, texts }: PassageProps): JSX.Element | null {
  const [isOpen, setIsOpen] = useState(false);
  const report = view.reports.find(({ id }) => id === claim.report);
  const [first] = claim.places;
  if (report === undefined || first === undefined) return null;
  const text = report.file === null ? undefined : texts[report.file];
  const where = drafting.passageAt(first.start, first.end, report.title);
  if (text === undefined) return <p class="quiet">{where}</p>;
  const marks = claim.places.map((place) => ({ ...place, kind: 'accepted' as const }));
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        {drafting.readAgain}: {where}
      </summary>
      {isOpen ? <Article label={where} text={text} marks={marks} onSelect={() => {}} /> : null}
    </details>
  );
}

/** What the letter and the digit of a grade stand for. */
function gradeWords(grade: string): string {
  const [letter = '', digit = ''] = grade;
  const { reliabilities, credibilities } = drafting;
  const words = [reliabilities, credibilities].map(
    (table, k) => Object.entries(table).find(([key]) => key === [letter, digit][k])?.[1],
  );
  return words.some((one) => one === undefined) ? grade : words.join('; ').replace(/\d: /, '');
}

function stateWords(status: string): string {
  const { states } = drafting;
  return Object.hasOwn(states, status) ? states[status as keyof typeof states] : status;
}

function has({ speaker, statement, grade, id, quotes }: ClaimView, sought: string): boolean {
  const words = sought.trim().toLowerCase();
  if (words === '') return true;
  return [speaker, statement, grade, id, ...quotes].some((text) => text.toLowerCase().includes(words));
}
