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
  worldsFigure,
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
import { elmiraTable, smallTable, thirtyTable } from './stability/table/examples.case.ts';
import {
  boxExample,
  convergenceExample,
  distributionExample,
  failingExample,
  flipMapExample,
  leverageExample,
  worldsExample,
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

/** A figure that is drawn anew for each width. */
export type Redrawn = (width?: number) => Figure | Promise<Figure>;

const drawnFrom =
  <Data>(draw: (data: Data, width?: number) => Figure | Promise<Figure>) =>
  (data: Data): Redrawn =>
  (width) =>
    draw(data, width);

/** Figures of every kind that is drawn from plain data, small and large; those of a situation are made in figures.test.ts. */
export function everyDrawing(): readonly Redrawn[] {
  const quarters = stackExample(8);
  const months = quarters.months.map(
    (_, i) => `${2026 + Math.floor(i / 4)}-${['01', '04', '07', '10'][i % 4]}`,
  );
  return [
    ...redrawn,
    ...[answersExample].map(drawnFrom(answersOverTimeFigure)),
    ...[calibrationExample].map(drawnFrom(calibrationPlotFigure)),
    ...[comparisonExample].map(drawnFrom(modelComparisonFigure)),
    ...[roundsExample, smallRoundsExample].map(drawnFrom(roundPathsFigure)),
    ...[pressureExample, longPressureExample].map(drawnFrom(pressureMapFigure)),
    ...[deltaExample].map(drawnFrom(deltaFigure)),
    ...[exposureExample(24), exposureExample(120), thinnedExposure()].map(drawnFrom(exposureFanFigure)),
    ...[pathsExample(24), pathsExample(120), thinnedPaths()].map(drawnFrom(moneyPathsFigure)),
    ...[stackExample(24), stackExample(3)].map(drawnFrom(moneyStackFigure)),
    drawnFrom(moneyStackFigure)({ ...quarters, months, column: 'quarter', id: 'quarters' }),
    drawnFrom(moneySankeyFigure)(sankeyExample),
    ...[elmiraMap, largeMap, namedMap].map(drawnFrom(moveMapFigure)),
    ...[elmiraTable, smallTable, thirtyTable].map(drawnFrom(stabilityTableFigure)),
    ...[councilExample, senateExample, pairExample].map(drawnFrom(chamberFigure)),
    ...[powerExample, longPowerExample].map(drawnFrom(powerFigure)),
    ...[distributionExample, failingExample].map(drawnFrom(distributionFigure)),
    drawnFrom(convergenceFigure)(convergenceExample),
    drawnFrom(flipMapFigure)(flipMapExample),
    drawnFrom(boxFigure)(boxExample),
    drawnFrom(leverageFigure)(leverageExample),
    drawnFrom(worldsFigure)(worldsExample),
  ];
}

/** The same drawn for the usual width. */
export async function everyFigure(): Promise<readonly Figure[]> {
  return Promise.all(everyDrawing().map((draw) => draw()));
}
