import { type Catalogue, catalogues, twoDigits, whole } from '../../words/index.ts';
import type { Overview } from '../overview/result.ts';
import type { ReportData } from '../types.ts';
import { eventAddress, listAddress } from './address.ts';
import { NumberLink, type NumberLinks, WalkingSentence } from './number.tsx';

type Say = Catalogue['screen'];

interface Part {
  readonly overview: Overview;
  readonly data: ReportData;
  readonly links: NumberLinks;
  readonly say: Say;
}

/** Beside the table: what happens anyway, what to check, what it rests on. Parts without anything to say are left out. */
export function Rail(part: Part) {
  return (
    <aside class="rail" aria-label={part.say.howSolid}>
      <Deadlines {...part} />
      <CheckFirst {...part} />
      <Solid {...part} />
      <PromisedTwice {...part} />
    </aside>
  );
}

const shown = 5;

function Deadlines({ overview: { deadlines }, data, links, say }: Part) {
  // Dates without effect on the file stand only where there are no others.
  const acting = deadlines.filter(({ kind }) => kind !== 'event');
  const dates = (acting.length > 0 ? acting : deadlines).slice(0, shown);
  const [first, ...others] = dates;
  if (first === undefined) return null;
  const year = others.every(({ on }) => on.slice(0, 4) === first.on.slice(0, 4))
    ? first.on.slice(0, 4)
    : null;
  return (
    <section>
      <h2>{say.ifNobodyActs(year)}</h2>
      <ol>
        {dates.map(({ kind, on, words, range }) => (
          <li>
            <time dateTime={on}>
              <NumberLink to={kind === 'usedUp' ? listAddress.nothing : dateAddress(on, data)} links={links}>
                {year === null ? say.day(on) : say.dayOfYear(on)}
              </NumberLink>
            </time>
            <span>
              {words}
              {range === null ? null : <span class="soft"> ({range})</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A day leads to its event. */
function dateAddress(on: string, { situation: { calendar } }: ReportData): string {
  const event = calendar.find((one) => one.on === on || one.on.startsWith(on));
  return event === undefined ? listAddress.nothing : eventAddress(event.id);
}

function CheckFirst({ overview: { checkFirst }, links, say }: Part) {
  if (checkFirst === null) return null;
  const { kind, id, words, chain, grade, moves, by, unit } = checkFirst;
  const to = kind === 'claim' ? links.claim(id) : links.estimate(id);
  const isGain = unit === catalogues.en.overview.units.utility;
  const size = unit === '' || isGain ? twoDigits(by) : `${twoDigits(by)} ${unit}`;
  const sentence = isGain ? say.checkMovesGain(moves, size) : say.checkMoves(moves, size);
  return (
    <section>
      <h2>{say.checkFirst}</h2>
      <blockquote>{words}</blockquote>
      {chain.length === 0 ? null : (
        <p class="chain">
          {grade === null ? null : <span class="grade">{grade}</span>} {chain.join(' → ')}
        </p>
      )}
      <p>
        <WalkingText text={sentence} number={size} to={to} links={links} />{' '}
        <NumberLink to={to} links={links} kind="link">
          {kind === 'claim' ? say.readPassage : say.seeNumber}
        </NumberLink>
      </p>
    </section>
  );
}

function WalkingText({
  text,
  number,
  to,
  links,
}: {
  readonly text: string;
  readonly number: string;
  readonly to: string | undefined;
  readonly links: NumberLinks;
}) {
  const [before = '', after = ''] = text.split(number);
  return (
    <>
      {before}
      <NumberLink to={to} links={links}>
        {number}
      </NumberLink>
      {after}
    </>
  );
}

function Solid({ overview: { restsOn, explains }, links, say }: Part) {
  const { numbers, judged, claims, origins, contradictions } = restsOn;
  const [count, what] = say.solid(whole(judged), whole(numbers));
  const [contradict, cases] = say.solidPairs(say.cases(contradictions));
  const cited = numbers === 0 ? 0 : Math.round((100 * (numbers - judged)) / numbers);
  return (
    <section>
      <h2>{say.howSolid}</h2>
      <span class="solid" aria-hidden="true">
        <i style={`width:${cited}%`} />
      </span>
      <p>
        <NumberLink to={listAddress.judged} links={links}>
          {count}
        </NumberLink>
        {what} {claims === 0 ? '' : say.solidClaims(whole(claims), whole(origins))}{' '}
        {contradictions === 0 ? null : (
          <>
            {contradict}
            <NumberLink to={listAddress.pairs} links={links}>
              {cases}
            </NumberLink>
          </>
        )}
      </p>
      {explains === '' ? null : <p class="soft">{explains.replaceAll(' %', '\u00a0%')}</p>}
    </section>
  );
}

function PromisedTwice({ overview: { promisedTwice }, links, say }: Part) {
  if (promisedTwice.length === 0) return null;
  return (
    <section>
      <h2>{say.promisedTwice}</h2>
      {promisedTwice.slice(0, 1).map((sentence) => (
        <p>
          <WalkingSentence text={sentence} to={listAddress.twice} links={links} />
        </p>
      ))}
    </section>
  );
}
