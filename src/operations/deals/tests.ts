import { acceptedShare, type Deals } from '../../deals/index.ts';
import type { Frozen } from '../../frozen.ts';
import { firstDraws, isAllowed, type Study } from '../../study/index.ts';
import { explainPast, packageQuestion, type TestShares, testShares } from '../../verdict/index.ts';
import type { Pace } from '../shared/pace.ts';
import { listedPoints } from './names.ts';
import type { Drawn } from './space-input.ts';

/** A package that is shown, and how it fares in the four tests. */
export interface TestedPackage extends TestShares {
  readonly package: readonly number[];
}

/** The four tests of every recommended point and of the undominated packages that are listed, each package once. */
export async function testedPackages(
  found: Frozen<Deals>,
  { study: drawn, runs }: Drawn,
  at: Pace,
): Promise<TestedPackage[]> {
  const study = oneForAll(drawn, runs);
  const explained = explainPast(study);
  const shown = [
    ...Object.values(found.solutions).flatMap((solution) => (solution === null ? [] : [solution.package])),
    ...listedPoints(found).map((point) => point.package),
  ];
  const distinct = new Map(shown.map((chosen) => [chosen.join(), chosen]));
  const tested: TestedPackage[] = [];
  for (const chosen of distinct.values()) {
    await at(tested.length, distinct.size, 'four tests');
    const options = Int32Array.from(chosen);
    if (!isAllowed(study, options)) continue;
    const shares = testShares({ explained, runs }, packageQuestion(study, options));
    tested.push({ package: [...chosen], ...shares });
  }
  return tested;
}

/** The points were found at the medians: in how many draws would all the parties still sign them? */
export function acceptedShares(
  { solutions }: Deals,
  { study: drawn, runs, parties, reservations }: Drawn,
): Readonly<Record<string, number>> {
  const study = oneForAll(drawn, runs);
  return Object.fromEntries(
    Object.entries(solutions).flatMap(([rule, solution]) =>
      solution === null
        ? []
        : [[rule, acceptedShare(study, parties, Int32Array.from(solution.package), reservations)] as const],
    ),
  );
}

/**
 * Where nothing is uncertain all draws are the same, and the first stands for them: the shares are 0 or 1 of either. Only where
 * nobody moves alone and no fact weighs: what a search of moves may spend, and how facts weigh, goes by the number of draws.
 */
function oneForAll(study: Study, runs: Drawn['runs']): Study {
  const { situation, compiled, draws } = study;
  const isCertain =
    compiled.inputs.every(({ distribution }) => distribution.kind === 'constant') &&
    situation.issues.every(({ controllers }) => controllers.length === 0) &&
    situation.observed.length === 0 &&
    runs === undefined;
  return isCertain ? { ...study, draws: firstDraws(draws, 1) } : study;
}
