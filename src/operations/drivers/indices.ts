import type { Situation } from '../../situation/index.ts';
import { shareOf } from '../../study/index.ts';
import {
  type AnswerIndex,
  type AnswerName,
  type AnswerTipping,
  answerDrivers,
  answerNames,
  type DrawnAnswers,
  type DriversSettings,
  type InputGroup,
  ofEachAnswer,
  type SlicedInputs,
} from '../../uncertainty/index.ts';
import { catalogues } from '../../words/index.ts';
import type { DriverTest } from './shapes.ts';

const { drivers: say } = catalogues.en;

type Indices = Readonly<Record<AnswerName, readonly AnswerIndex[]>>;

/** From the draws that exist, under their weights. */
export function indicesBy(
  sliced: SlicedInputs,
  { answers }: DrawnAnswers,
  groups: readonly InputGroup[],
  { seed, most }: DriversSettings,
): Indices {
  const of = (name: AnswerName) => {
    const answer = answers[name];
    return answer === null ? [] : answerDrivers(sliced, answer.distance, groups, { seed, most });
  };
  return ofEachAnswer(of);
}

/** A design asks as many groups as are listed: those that the draws point at. */
export function strongest(
  groups: readonly InputGroup[],
  single: Indices,
  by: Indices,
): readonly InputGroup[] {
  const wanted = new Set(answerNames.flatMap((name) => by[name].map((one) => one.input)));
  const found = groups.filter(({ id }) => wanted.has(id));
  return found.length > 0 ? found : groups.filter(({ id }) => single.joint.some((one) => one.input === id));
}

/** Where too few inputs vary stances are tried in the order of the file: a number without uncertainty may tip an answer, too. */
export function firstInputs(
  { estimates }: Situation,
  single: Indices,
  count: number,
): Readonly<Record<AnswerName, readonly string[]>> {
  const stances = estimates.flatMap(({ path }) => (path.startsWith('stances.') ? [path] : []));
  const of = (name: AnswerName) =>
    [...new Set([...single[name].map((one) => one.input), ...stances])].slice(0, count);
  return ofEachAnswer(of);
}

export function testsOf(
  { answers }: DrawnAnswers,
  indices: Indices,
  tips: readonly AnswerTipping[],
  { ledger }: Pick<Situation, 'ledger'>,
): Readonly<Record<AnswerName, DriverTest>> {
  const output = { ...say.output, paidFor: say.output.paidFor(moneyOf(ledger)) };
  const of = (name: AnswerName): DriverTest => ({
    output: answers[name] === null ? say.inapplicable(output[name]) : output[name],
    indices: indices[name].map(({ input: id, first, total }) => ({ input: id, first, total })),
    tipping: tips
      .filter(({ answer }) => answer === name)
      .map(({ input: id, value, today, direction, before, after, resolution }) => ({
        input: id,
        value,
        today,
        direction,
        before,
        after,
        resolution,
      })),
  });
  return ofEachAnswer(of);
}

export function sharesOf({ answers, weights }: DrawnAnswers): Record<AnswerName, number | null> {
  const of = (name: AnswerName) => {
    const answer = answers[name];
    return answer === null ? null : shareOf(answer.marks, weights);
  };
  return ofEachAnswer(of);
}

/** Of what the ledger's sums are counted: "EUR million". */
function moneyOf(ledger: Situation['ledger']): string {
  if (ledger === undefined) return say.someMoney;
  const unit = ledger.currencies.find(({ id }) => id === ledger.reportIn)?.unit ?? '';
  return `${ledger.reportIn} ${unit}`.trim();
}
