import type { Frozen } from '../../frozen.ts';
import { keptWords, paidForWords, ratifiedWords } from '../../report/index.ts';
import type { Verdict } from '../../verdict/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  group,
  heading,
  labelOf,
  list,
  type MaybeBlock,
  note,
  numberColumn,
  percent,
  phrase,
  sentence,
  signed,
  table,
  textColumn,
  traced,
} from '../../words/index.ts';

/** What the words are written from. */
type VerdictResult = Frozen<{
  verdict: Verdict;
  labels: Record<string, string>;
  about: { seed: number; samples: number; asOf: string };
}>;

/** The four answers, who gains, and what it hinges on. */
export function verdictWords(
  { verdict: answer, labels, about }: VerdictResult,
  catalogue: Catalogue,
): Document {
  const { verdict: say, tests } = catalogue;
  const { accepted } = answer;
  const { names } = tests;
  const testName = { ratified: names.ratified, kept: names.kept, 'paid-for': names.paidFor };
  const name = (id: string) => labelOf(labels, id);
  const optionName = (issue: string, option: string) => labelOf(labels, `${issue}.${option}`, option);
  const share = percent(accepted.probability);
  const traceable = answer.proposal === null ? share : traced(share, `verdicts.${answer.proposal}.accepted`);
  const sampling = say.bySampling(percent(accepted.probabilityLow), percent(accepted.probabilityHigh));
  const required = accepted.required.map(name).join(', ');
  const kept = sentence(say.kept(keptWords(answer.kept, name, optionName, catalogue)));
  const paidFor = sentence(say.paidFor(paidForWords(answer.paidFor, name, catalogue)));
  const foot = group(
    answer.notTested.length === 0
      ? undefined
      : note(say.notTested(answer.notTested.map((test) => testName[test]).join(', '))),
    note(say.foot(about.seed, about.samples, about.asOf)),
  );
  if (answer.changes.length === 0)
    return document(
      group(
        heading(answer.title),
        sentence(say.nothingToSign(answer.word, tests.nothingToSign)),
        kept,
        paidFor,
      ),
      foot,
    );
  return document(
    group(
      heading(answer.title),
      sentence(phrase`${say.answer(answer.word)}${traceable}${sampling}`),
      sentence(say.withoutLinkages(percent(accepted.probabilityWithoutLinkages), required)),
      sentence(say.ratified(ratifiedWords(answer.ratified, name, catalogue))),
      kept,
      paidFor,
    ),
    gainsTable(accepted, name, say),
    group(sentence(say.hingesOn), driversList(accepted, name, say)),
    foot,
  );
}

type Accepted = VerdictResult['verdict']['accepted'];

function gainsTable(
  { gains }: Accepted,
  name: (id: string) => string,
  say: Catalogue['verdict'],
): MaybeBlock {
  const { gains: head } = say;
  return table(
    [
      textColumn(head.actor),
      textColumn(head.mustSign),
      numberColumn(head.gain),
      numberColumn(head.range),
      numberColumn(head.gainsIn),
      textColumn(head.madeOf, { dropsAt: 1 }),
    ],
    gains.map(({ actor, isRequired, gain, probabilityGains, parts }) => [
      name(actor),
      isRequired ? say.yes : '',
      signed(gain.median),
      `${signed(gain.low)} to ${signed(gain.high)}`,
      percent(probabilityGains),
      parts
        .slice(0, 3)
        .map(({ id, gain: part }) => `${id} ${signed(part)}`)
        .join(', '),
    ]),
  );
}

function driversList(
  { drivers }: Accepted,
  name: (id: string) => string,
  say: Catalogue['verdict'],
): MaybeBlock {
  if (drivers.length === 0) return list([say.nothingMoves]);
  return list(
    drivers.slice(0, 3).map(({ input, swing, claims }) => {
      const cited = claims.flatMap((id, k) => [k === 0 ? say.claims : ', ', traced(id, `claims.${id}`)]);
      const rests = claims.length === 0 ? say.judgementAlone : cited;
      return phrase`${traced(name(input), input)}${say.moves(signed(swing * 100))}${rests}`;
    }),
  );
}
