import type { Frozen } from '../../frozen.ts';
import {
  carrotsTable,
  keptWords,
  offerWords,
  outsideWords,
  paidForWords,
  pastWords,
  ratifiedWords,
  worldWords,
} from '../../report/index.ts';
import type { Verdict } from '../../verdict/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  group,
  heading,
  labelOf,
  lines,
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
import { type AnsweredVerdict, asJudged } from '../shared/answered-verdict.ts';
import { type Settled, settledWords } from '../shared/settled.ts';

/** What the words are written from. */
type VerdictResult = Frozen<{
  verdict: AnsweredVerdict;
  labels: Record<string, string>;
  leftOpen: { input: string; by: string[] }[];
  until: Settled | null;
  about: { seed: number; samples: number; asOf: string };
}>;

/** The four answers, who gains, and what it hinges on. */
export function verdictWords(
  { verdict: given, labels, about, leftOpen, until }: VerdictResult,
  catalogue: Catalogue,
): Document {
  const answer = asJudged(given);
  const { verdict: say, tests } = catalogue;
  const { accepted, joint } = answer;
  const { names } = tests;
  const testName = names;
  const name = (id: string) => labelOf(labels, id);
  const optionName = (issue: string, option: string) => labelOf(labels, `${issue}.${option}`, option);
  const share = percent(accepted.probability);
  const traceable = answer.proposal === null ? share : traced(share, `verdicts.${answer.proposal}.accepted`);
  const sampling = say.bySampling(percent(accepted.probabilityLow), percent(accepted.probabilityHigh));
  const required = accepted.required.map(name).join(', ');
  const kept = sentence(say.kept(keptWords(answer.kept, name, optionName, catalogue)));
  const paidFor = sentence(say.paidFor(paidForWords(answer.paidFor, name, catalogue)));
  const foot = group(
    until === null ? undefined : note(settledWords(until, catalogue)),
    defaultsNote(answer.defaults, say),
    answer.notTested.length === 0
      ? undefined
      : note(
          say.notTested(
            answer.notTested.map(({ test, because }) => `${testName[test]} (${because})`).join(', '),
          ),
        ),
    note(say.foot(about.seed, about.samples, about.asOf)),
  );
  const past = sentence(pastWords(answer.past, catalogue));
  if (joint.probability === null)
    return document(
      group(
        heading(answer.title),
        sentence(say.nothingToSign(answer.word, tests.nothingToSign)),
        past,
        kept,
        paidFor,
      ),
      foot,
    );
  return document(
    group(
      heading(answer.title),
      jointSentence(answer, say),
      sentence(chainWords(answer, names, say)),
      past,
      sentence(phrase`${say.accepted}${traceable}${sampling}`),
      sentence(say.withoutLinkages(percent(accepted.probabilityWithoutLinkages), required)),
      answer.worlds.length === 0
        ? undefined
        : sentence(`${say.worlds}: ${worldWords(answer.worlds, catalogue)}`),
      missingWords(accepted, name, say),
      sentence(say.ratified(ratifiedWords(answer.ratified, name, optionName, catalogue))),
      kept,
      paidFor,
    ),
    lines(offerWords(answer.offers, name, optionName, catalogue)),
    lines(outsideWords(answer.outside, catalogue)),
    gainsTable(accepted, name, say),
    carrotsTable(answer.kept, name, optionName, catalogue),
    group(sentence(say.hingesOn), driversList(accepted, name, leftOpen, say)),
    foot,
  );
}

/** How many numbers the file leaves open, and the three that move the joint answer most. */
function defaultsNote(defaults: Verdict['defaults'], say: Catalogue['verdict']): MaybeBlock {
  if (defaults.length === 0) return undefined;
  const moving = defaults.filter(({ standsOut }) => standsOut).slice(0, 3);
  const ends = moving.map(({ input, low, high }) =>
    say.defaultEnds(input, percent(low ?? 0), percent(high ?? 0)),
  );
  const moved = ends.length === 0 ? say.defaultsAreStill : say.defaultsMove(ends.join('; '));
  return note(say.defaults(defaults.length, moved));
}

function jointSentence({ word, joint }: Verdict, say: Catalogue['verdict']): MaybeBlock {
  const [share, low, high] = [joint.probability, joint.low, joint.high].map((value) => percent(value ?? 0));
  return sentence(`${say.answer(word)}${share}${say.bySampling(low ?? '', high ?? '')}`);
}

/** The tests in their order, each among the draws that pass those before. */
function chainWords(
  { joint: { chain, notApplicable }, notTested }: Pick<Verdict, 'joint' | 'notTested'>,
  names: Catalogue['tests']['names'],
  say: Catalogue['verdict'],
): string {
  const links = chain.map(({ test, probability }, k) => {
    if (notTested.some((one) => one.test === test)) return say.untested(names[test]);
    if (notApplicable.includes(test)) return say.inapplicable(names[test]);
    if (probability === null) return say.noneLeft(names[test]);
    return k === 0
      ? say.first(names[test], percent(probability))
      : say.next(names[test], percent(probability));
  });
  return say.chain(links.join('; '));
}

/** Who must sign though the list of the file or the question leaves it out. */
function missingWords(
  { signatoriesMissing, asWritten }: Accepted,
  name: (id: string) => string,
  say: Catalogue['verdict'],
): MaybeBlock {
  if (asWritten === null) return undefined;
  return sentence(say.missing(signatoriesMissing.map(name).join(', '), percent(asWritten.probability)));
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
  leftOpen: VerdictResult['leftOpen'],
  say: Catalogue['verdict'],
): MaybeBlock {
  if (drivers.length === 0) return list([say.nothingMoves]);
  return list(
    drivers.slice(0, 3).map(({ input, swing, claims }) => {
      const cited = claims.flatMap((id, k) => [k === 0 ? say.claims : ', ', traced(id, `claims.${id}`)]);
      const rests = claims.length === 0 ? say.judgementAlone : cited;
      const open = leftOpen.find((one) => one.input === input)?.by ?? [];
      const doubt = open.length === 0 ? '' : say.leftOpen(open.join(', '));
      return phrase`${traced(name(input), input)}${say.moves(signed(swing))}${rests}${doubt}`;
    }),
  );
}
