/** Figures: a result in, a picture with title, description and data table out. */
export { type Deadline, type DeadlinesData, deadlinesFigure } from './calendar/deadlines-figure.ts';
export { answerFigures } from './deals/answer-figures.ts';
export type { BoardParty, BoardRow } from './deals/board-row.ts';
export { type BoardIssue, type DealBoard, dealBoard } from './deals/deal-board.ts';
export { frontierFigure } from './deals/frontier-figure.ts';
export { gainsFigure } from './deals/gains-figure.ts';
export { packageStripsFigure } from './deals/package-strips-figure.ts';
export { redLineFigure } from './deals/red-line-figure.ts';
export {
  type AnswersComparedData,
  answersComparedFigure,
  type ComparedAnswer,
} from './diff/answers-compared-figure.ts';
export { type DifferencesData, differencesFigure, type StanceDifference } from './diff/differences-figure.ts';
export { type OriginData, originFigure } from './evidence/origin-figure.ts';
export { type DatedPosition, positionsOverTimeFigure } from './evidence/positions-over-time-figure.ts';
export { timelineFigure } from './evidence/timeline-figure.ts';
export {
  type CalibrationData,
  type CalibrationSeries,
  calibrationPlotFigure,
} from './forecast/calibration-plot-figure.ts';
export {
  type ComparedForecast,
  type ModelComparisonData,
  modelComparisonFigure,
} from './forecast/model-comparison-figure.ts';
export { positionStrip } from './forecast/position-strip.ts';
export {
  type Pressure,
  type PressureActor,
  type PressureMapData,
  pressureMapFigure,
} from './forecast/pressure-map-figure.ts';
export { type RoundPath, type RoundPathsData, roundPathsFigure } from './forecast/round-paths-figure.ts';
export { atWidths, atWidthsInTime, figureWidths, usualWidth } from './frame/at-widths.ts';
export { figureCsv } from './frame/figure-csv.ts';
export { actorHues, figureStyle } from './frame/palette.ts';
export { standaloneFigure } from './frame/standalone.ts';
export type { Figure, FigureCell, FigureDrawing, FigureTable } from './frame/types.ts';
export { type DeltaData, deltaFigure, type MoneyDelta } from './money/delta-figure.ts';
export { type ExposureFanData, exposureFanFigure, type GuarantorPart } from './money/exposure-fan-figure.ts';
export { type LossPart, type LossWaterfallData, lossWaterfallFigure } from './money/loss-waterfall-figure.ts';
export { type MoneyPath, type MoneyPathsData, moneyPathsFigure } from './money/money-paths-figure.ts';
export { type MoneyAccount, type MoneySankeyData, moneySankeyFigure } from './money/money-sankey-figure.ts';
export type { MoneyLayer, MoneyStackData } from './money/money-stack.ts';
export { moneyStackFigure } from './money/money-stack-figure.ts';
export { type PaidBudget, type PayersData, payersFigure } from './money/payers-figure.ts';
export type { MoneyFlow } from './money/sankey/bands.ts';
export {
  type AnswerPath,
  type AnswersOverTimeData,
  answersOverTimeFigure,
} from './record/answers-over-time-figure.ts';
export type { EquilibriumConcept } from './stability/move-map/concepts.ts';
export type {
  MoveMapActor,
  MoveMapData,
  MoveMapMove,
  MoveMapState,
  MoveMapStep,
} from './stability/move-map/move-map.ts';
export type { MoveMapNeighbourhood } from './stability/move-map/neighbourhood.ts';
export { moveMapFigure } from './stability/move-map-figure.ts';
export { stabilityTableFigure } from './stability/stability-table-figure.ts';
export type { StabilityTableActor, StabilityTableData, StabilityTableState } from './stability/table/rows.ts';
export { type BoxData, type BoxLimit, boxFigure } from './uncertainty/box-figure.ts';
export {
  type ConvergenceData,
  type ConvergenceLook,
  convergenceFigure,
} from './uncertainty/convergence-figure.ts';
export { type DistributionData, distributionFigure } from './uncertainty/distribution-figure.ts';
export { type FlipMapAxis, type FlipMapData, flipMapFigure } from './uncertainty/flip-map-figure.ts';
export {
  type LeverageData,
  type LeverageMarks,
  type LeverageRow,
  leverageFigure,
} from './uncertainty/leverage-figure.ts';
export type { InputRange } from './uncertainty/range-strip.ts';
export { type TornadoData, type TornadoDriver, tornadoFigure } from './uncertainty/tornado-figure.ts';
export { type TellingReport, type WorldsData, worldsFigure } from './uncertainty/worlds-figure.ts';
export {
  type FourTestsData,
  fourTestsFigure,
  type TestCell,
  type TestsOfProposal,
} from './verdict/four-tests-figure.ts';
export { type KeepingActor, type KeepingData, keepingFigure } from './verdict/keeping-figure.ts';
export { type SwingData, swingFigure } from './verdict/swing-figure.ts';
export { type BlockingData, blockingFigure, type RefusingMember } from './votes/blocking-figure.ts';
export type { ChamberMember, ChamberRow } from './votes/chamber.ts';
export { type ChamberData, chamberFigure } from './votes/chamber-figure.ts';
export { type PowerData, type PowerIndexValues, powerFigure } from './votes/power-figure.ts';
