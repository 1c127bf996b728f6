import { acceptedShare, type Deals } from '../../deals/index.ts';
import type { Frozen } from '../../frozen.ts';
import { isAllowed } from '../../study/index.ts';
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
  { study, runs }: Drawn,
  at: Pace,
): Promise<TestedPackage[]> {
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
  { study, parties, reservations }: Drawn,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(solutions).flatMap(([rule, solution]) =>
      solution === null
        ? []
        : [[rule, acceptedShare(study, parties, Int32Array.from(solution.package), reservations)] as const],
    ),
  );
}
