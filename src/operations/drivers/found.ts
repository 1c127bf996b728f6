import type { Situation } from '../../situation/index.ts';
import {
  type AnswerName,
  type AnswerTipping,
  answerNames,
  answerShares,
  type DrawnAnswers,
  ofEachAnswer,
  type PackageDrivers,
} from '../../uncertainty/index.ts';
import { catalogues } from '../../words/index.ts';
import type { LoadedStudy } from '../shared/load.ts';
import { labelsOf } from './labels.ts';
import type { DriverTest, PackageFound } from './shapes.ts';

const { drivers: say } = catalogues.en;

/** What was found of a package, as it is told. */
export function foundOf(
  loaded: LoadedStudy,
  drawn: DrawnAnswers,
  { hinges, tips, turns }: PackageDrivers,
): PackageFound {
  const { passages, scenarios, turning, map } = turns;
  const check = turns.check.map(({ isDistinguishable: _, ...one }) => one);
  const tests = testsOf(drawn, hinges.indices, tips, loaded.situation);
  const labels = labelsOf(loaded, tests, [
    ...check.map(({ id }) => id),
    ...answerNames.flatMap((name) => scenarios[name]?.limits.map((one) => one.input) ?? []),
    ...(turning?.change?.moved.map((one) => one.input) ?? []),
    ...(map === null ? [] : [map.across.input, map.up.input]),
  ]);
  const byChance = byChanceOf(hinges.indices, turns.check);
  return { tests, check, byChance, passages, scenarios, turning, map, shares: answerShares(drawn), labels };
}

/** What is listed and not told apart from 0. */
function byChanceOf(
  indices: PackageDrivers['hinges']['indices'],
  check: PackageDrivers['turns']['check'],
): PackageFound['byChance'] {
  const noise = ofEachAnswer((name) =>
    indices[name].flatMap(({ input, isDistinguishable }) => (isDistinguishable ? [] : [input])),
  );
  return {
    ...noise,
    check: check.flatMap(({ kind, id, isDistinguishable }) => (isDistinguishable ? [] : [{ kind, id }])),
  };
}

function testsOf(
  { answers }: DrawnAnswers,
  indices: PackageDrivers['hinges']['indices'],
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

/** Of what the ledger's sums are counted: "EUR million". */
function moneyOf(ledger: Situation['ledger']): string {
  if (ledger === undefined) return say.someMoney;
  const unit = ledger.currencies.find(({ id }) => id === ledger.reportIn)?.unit ?? '';
  return `${ledger.reportIn} ${unit}`.trim();
}
