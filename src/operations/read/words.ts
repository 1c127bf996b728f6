import {
  type Catalogue,
  type Document,
  document,
  group,
  heading,
  type MaybeBlock,
  sentence,
  table,
  textColumn,
  verbatim,
} from '../../words/index.ts';
import type { ReadOutput } from './shapes.ts';

type Say = Catalogue['read'];

/** The drafts, amounts and dates of a text; or the clean text alone where that was asked for. */
export function readWords(result: ReadOutput, { read: say, model: words }: Catalogue): Document {
  const { about, text, claims, quantities, dates } = result;
  if (text !== null) return document(verbatim(text));
  if (result.revised !== null)
    return document(revisedTable(result.revised, say), revisedCounts(result.revised, say));
  return document(
    sentence(say.read(about.file, say.languages[about.language], about.published)),
    result.model === null
      ? undefined
      : sentence(words.read(result.model.model, result.model.parts, result.model.fromCache)),
    claimsTable(result, say),
    quantities.length === 0 ? undefined : group(heading(say.amounts), amountsTable(quantities, say)),
    dates.length === 0 ? undefined : group(heading(say.dates), datesTable(dates, say)),
    sentence(say.counts(claims.length, quantities.length, dates.length)),
    result.model === null || result.model.rejected.length === 0
      ? undefined
      : group(
          heading(words.thrownAway),
          table(
            [textColumn(words.why), textColumn(words.words)],
            result.model.rejected.map((one) => [words.rejections[one.why], one.words]),
          ),
        ),
  );
}

function revisedTable(revised: NonNullable<ReadOutput['revised']>, say: Say): MaybeBlock {
  return table(
    [
      textColumn(say.claim),
      textColumn(say.at, { dropsAt: 2 }),
      textColumn(say.to),
      textColumn(say.how),
      textColumn(say.now, { dropsAt: 1 }),
    ],
    revised.map(({ claim, at, to, how, now, words }) => [claim, at, to ?? '', say.hows[how], now ?? words]),
  );
}

function revisedCounts(revised: NonNullable<ReadOutput['revised']>, say: Say): MaybeBlock {
  const count = (...hows: readonly string[]) => revised.filter(({ how }) => hows.includes(how)).length;
  return sentence(say.revised(count('exact', 'context'), count('likely'), count('orphan')));
}

function claimsTable({ claims }: ReadOutput, say: Say): MaybeBlock {
  if (claims.length === 0) return undefined;
  return table(
    [
      textColumn(say.number),
      textColumn(say.speaker),
      textColumn(say.through, { dropsAt: 1 }),
      textColumn(say.said, { dropsAt: 3 }),
      textColumn(say.type, { dropsAt: 2 }),
      textColumn(say.statement),
    ],
    claims.map(({ id, speaker, actor, chain, said, type, statement, hedges, polarity }) => [
      id,
      actor === null ? speaker : `${speaker} [${actor}]`,
      chain.slice(0, -1).join(' > '),
      said ?? '',
      type,
      statement +
        (polarity === 'negated' ? say.denied : '') +
        (hedges.length === 0 ? '' : say.hedged(hedges.map(({ text }) => text).join(', '))),
    ]),
  );
}

function amountsTable(quantities: ReadOutput['quantities'], say: Say): MaybeBlock {
  return table(
    [textColumn(say.amount), textColumn(say.value), textColumn(say.of, { dropsAt: 1 })],
    quantities.map(({ text, value, unit, approximate, bound, of }) => [
      text,
      [
        approximate ? say.about : '',
        bound === null ? '' : bound === 'min' ? say.atLeast : say.atMost,
        value.toLocaleString('en-US', { maximumFractionDigits: 6 }),
        unit,
      ]
        .filter((word) => word !== '')
        .join(' '),
      of ?? '',
    ]),
  );
}

function datesTable(dates: ReadOutput['dates'], say: Say): MaybeBlock {
  return table(
    [textColumn(say.date), textColumn(say.day)],
    dates.map(({ text, value }) => [text, value ?? say.unresolved]),
  );
}
