import type { Figure } from '../figures/index.ts';
import type { Verdict } from '../verdict/index.ts';
import { catalogues, counted } from '../words/index.ts';
import { AssumptionsSection } from './assumptions-section.tsx';
import type { DealFigures } from './deal-figures.ts';
import { DealsSection } from './deals-section.tsx';
import { Claims, Contradictions, Sources } from './evidence-section.tsx';
import { ForecastTable, IssueSections } from './issue-sections.tsx';
import { MarkedTexts } from './marked-text.tsx';
import type { MoneyFigures } from './money-figures.ts';
import { MoneySection } from './money-section.tsx';
import { notYetKnownLine } from './not-yet-known.ts';
import { FigureView, WordsBlock } from './parts.tsx';
import type { Brief } from './result.ts';
import type { StabilityFigures } from './stability-figures.ts';
import { StabilitySection } from './stability-section.tsx';
import type { ReportData } from './types.ts';
import { VerdictSection, VerdictTable } from './verdict-sections.tsx';
import { powerOfWeights, type VoteFigures } from './votes-figures.ts';
import { VotesSection } from './votes-section.tsx';
import { worldsTable } from './world-words.ts';

export interface PageFigures {
  readonly gains: ReadonlyMap<string, Figure>;
  readonly positions: ReadonlyMap<string, Figure>;
  readonly timeline: Figure;
  /** Null where the deals were not asked for. */
  readonly deals: DealFigures | null;
  /** Null where the situation has no institutions. */
  readonly votes: VoteFigures | null;
  /** Null where no issue has a controller. */
  readonly stability: StabilityFigures | null;
  /** Null where the situation has no ledger. */
  readonly money: MoneyFigures | null;
}

const contents = [
  ['brief', 'The brief'],
  ['verdicts', 'Verdicts'],
  ['deals', 'Possible packages'],
  ['votes', 'Who must pass it'],
  ['stability', 'Who would break it'],
  ['money', 'Who pays'],
  ['issues', 'Issues and positions'],
  ['time', 'Time'],
  ['assumptions', 'Assumptions'],
  ['contradictions', 'Contradictions'],
  ['evidence', 'Evidence'],
  ['texts', 'The texts'],
  ['words', 'Words'],
] as const;

/** All tables and figures, from the brief to the texts. */
export function FullTables({
  data,
  brief,
  figures,
}: {
  readonly data: ReportData;
  readonly brief: Brief;
  readonly figures: PageFigures;
}) {
  const { counts } = brief;
  const isDenied = counts.contradictions > 0;
  const leftOut = notYetKnownLine(data.about.asOf, data.about.notYetKnown, catalogues.en);
  return (
    <div class="full" id="full">
      <h2>{catalogues.en.screen.full.title}</h2>
      <nav aria-label={catalogues.en.screen.full.title}>
        <ol>
          {contents
            .filter(
              ([id]) =>
                (isDenied || id !== 'contradictions') &&
                (!(id in figures) || figures[id as keyof PageFigures] !== null),
            )
            .map(([id, title]) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
        </ol>
      </nav>
      {leftOut === undefined ? null : <p class="soft sans small">{leftOut}</p>}
      <section id="brief">
        <h2>The brief</h2>
        {brief.sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </section>
      <section id="verdicts">
        <h2>Verdicts</h2>
        <p>
          {catalogues.en.page.tests.map(([subject, test, meaning]) => (
            <>
              {subject} <i>{test}</i> {meaning}{' '}
            </>
          ))}
        </p>
        <VerdictTable brief={brief} data={data} />
        <WordsBlock block={worldsTable(data.verdicts, catalogues.en)} />
        {brief.proposals.map((one, i) => {
          const figure = figures.gains.get(one.proposal);
          return figure === undefined ? null : (
            <VerdictSection one={one} verdict={data.verdicts[i] as Verdict} data={data} figure={figure} />
          );
        })}
      </section>
      {data.deals === null || figures.deals === null ? null : (
        <DealsSection data={data} found={data.deals} figures={figures.deals} />
      )}
      {figures.votes === null ? null : (
        <VotesSection
          data={data}
          figures={figures.votes}
          power={powerOfWeights(data.situation, [...(data.votes?.byProposal.values() ?? [])].flat())}
        />
      )}
      {figures.stability === null ? null : <StabilitySection data={data} figures={figures.stability} />}
      {figures.money === null ? null : <MoneySection data={data} figures={figures.money} />}
      <section id="issues">
        <h2>Issues and positions</h2>
        <p>
          The compromise forecast is the mean of all positions weighted by capability and salience. On 351
          decided issues of the European Union it erred by about 23 points of 100 (30 rmse), a constant 50 by
          28, the expected utility model (EUM) by 27 at best; the ranges hold that error. The replays show who
          is pressed by whom, not a better forecast.
        </p>
        <ForecastTable data={data} />
        {data.replays === null ? null : <p class="small">{data.replays.together}</p>}
        <IssueSections data={data} figures={figures.positions} />
      </section>
      <section id="time">
        <h2>Time</h2>
        <FigureView figure={figures.timeline} />
        {data.situation.calendar.length === 0 ? null : (
          <ol class="small">
            {data.situation.calendar.map(({ on, event, support }) => (
              <li>
                {on}: {event}{' '}
                {support.claims.map((id) => (
                  <a href={`#claim-${id}`}>{id} </a>
                ))}
              </li>
            ))}
          </ol>
        )}
      </section>
      <section id="assumptions">
        <h2>Assumptions</h2>
        <p>
          Every number that the analyses read, as the file writes it, and what it rests on.{' '}
          {counts.judgementAlone} of {counts.estimates} rest on judgement alone; {counts.unsupported} rest on
          nothing.
        </p>
        <AssumptionsSection data={data} />
      </section>
      {isDenied ? (
        <section id="contradictions">
          <h2>Contradictions</h2>
          <p>Claims that cannot both be true are kept side by side, never averaged in silence.</p>
          <Contradictions data={data} />
        </section>
      ) : null}
      <section id="evidence">
        <h2>Evidence</h2>
        <p>
          {counted(counts.claims, 'claim')} from {counted(counts.reports, 'report')} go back to{' '}
          {counted(counts.origins, 'origin')}. Claims with one origin count once. The letter grades the source
          (A completely reliable to E unreliable, F cannot be judged), the digit the claim (1 confirmed to 5
          improbable, 6 cannot be judged). Statements are in our own words.
        </p>
        <Sources data={data} />
        <Claims data={data} />
      </section>
      <section id="texts">
        <h2>The texts</h2>
        <MarkedTexts data={data} />
      </section>
      <Glossary />
    </div>
  );
}

function Glossary() {
  const words = [
    ['claim', 'one atomic statement, with its source, its passages and the chain of outlets that carried it'],
    ['grade', 'Admiralty code: the letter belongs to the source, the digit to the claim'],
    ['origin', 'the deepest identified outlet or speaker of a chain; claims with one origin count once'],
    ['estimate', 'a number with its uncertainty and its support: claims, or an assumption with its reason'],
    ['capability', 'how much weight an actor can bring to bear'],
    ['position, salience', 'where an actor wants an issue to end on the scale; how much it cares (0 to 1)'],
    ['package', 'one option for each issue'],
    ['no deal', 'what an actor gets without agreement'],
    ['controller', 'an actor that can move an issue alone'],
    ['gain', 'value of a package to an actor minus its no-deal value'],
    ['linkage', 'a value that an actor puts on a combination of options over two or more issues'],
  ] as const;
  return (
    <section id="words">
      <h2>Words</h2>
      <dl>
        {words.map(([word, meaning]) => (
          <>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
