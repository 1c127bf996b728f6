import {
  calibrationExample,
  comparisonExample,
  longPressureExample,
  pressureExample,
  roundsExample,
  smallRoundsExample,
} from './forecast/forecast-examples.case.ts';
import {
  answersOverTimeFigure,
  boxFigure,
  calibrationPlotFigure,
  chamberFigure,
  convergenceFigure,
  deltaFigure,
  distributionFigure,
  exposureFanFigure,
  type Figure,
  flipMapFigure,
  leverageFigure,
  modelComparisonFigure,
  moneyPathsFigure,
  moneySankeyFigure,
  moneyStackFigure,
  moveMapFigure,
  powerFigure,
  pressureMapFigure,
  roundPathsFigure,
  stabilityTableFigure,
} from './index.ts';
import {
  deltaExample,
  exposureExample,
  pathsExample,
  sankeyExample,
  stackExample,
} from './money/money-examples.case.ts';
import { answersExample } from './record/answers-examples.case.ts';
import { redrawn } from './redrawn.case.ts';
import { elmiraMap, largeMap, namedMap } from './stability/move-map/examples.case.ts';
import { elmiraTable, smallTable } from './stability/table/examples.case.ts';
import {
  boxExample,
  convergenceExample,
  distributionExample,
  failingExample,
  flipMapExample,
  leverageExample,
} from './uncertainty/uncertainty-examples.case.ts';
import {
  councilExample,
  longPowerExample,
  pairExample,
  powerExample,
  senateExample,
} from './votes/votes-examples.case.ts';

/** Months as a report thins them: every half-year, and those in which something happens. */
function thinned<T>(values: readonly T[]): readonly T[] {
  return values.filter((_, m) => m === 0 || m % 6 === 5 || m === 14 || m === 21);
}

/** Paths of four years by irregular months. */
function thinnedPaths() {
  const { months, paths, ...words } = pathsExample(48);
  const thin = paths.map(({ low, median, high, ...path }) => ({
    ...path,
    low: thinned(low),
    median: thinned(median),
    high: thinned(high),
  }));
  return { ...words, id: 'thinned', months: thinned(months), paths: thin };
}

function thinnedExposure() {
  const { months, low, median, high, ...words } = exposureExample(48);
  const fan = { low: thinned(low), median: thinned(median), high: thinned(high) };
  return { ...words, id: 'thinned', months: thinned(months), ...fan };
}

/** Figures of every kind that is drawn from plain data, small and large; those of a situation are made in figures.test.ts. */
export async function everyFigure(): Promise<readonly Figure[]> {
  const quarters = stackExample(8);
  const months = quarters.months.map(
    (_, i) => `${2026 + Math.floor(i / 4)}-${['01', '04', '07', '10'][i % 4]}`,
  );
  return [
    ...redrawn.map((draw) => draw()),
    answersOverTimeFigure(answersExample),
    calibrationPlotFigure(calibrationExample),
    modelComparisonFigure(comparisonExample),
    ...[roundsExample, smallRoundsExample].map(roundPathsFigure),
    ...[pressureExample, longPressureExample].map(pressureMapFigure),
    deltaFigure(deltaExample),
    ...[exposureExample(24), exposureExample(120), thinnedExposure()].map(exposureFanFigure),
    ...[pathsExample(24), pathsExample(120), thinnedPaths()].map(moneyPathsFigure),
    ...[stackExample(24), stackExample(3)].map(moneyStackFigure),
    moneyStackFigure({ ...quarters, months, column: 'quarter', id: 'quarters' }),
    await moneySankeyFigure(sankeyExample),
    ...[elmiraMap, largeMap, namedMap].map(moveMapFigure),
    ...[elmiraTable, smallTable].map(stabilityTableFigure),
    ...[councilExample, senateExample, pairExample].map(chamberFigure),
    ...[powerExample, longPowerExample].map(powerFigure),

    ...[distributionExample, failingExample].map(distributionFigure),
    convergenceFigure(convergenceExample),
    flipMapFigure(flipMapExample),
    boxFigure(boxExample),
    leverageFigure(leverageExample),
  ];
}
