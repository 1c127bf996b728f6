/** What stands above a figure: its topic, where the file does not give it. */
export const figureTitlesEnglish = {
  kept: 'Who would stay with each proposal at the medians',
  keptWhy: (proposal: string) => `${proposal}: who could gain by leaving, and what answers that`,
  power: (body: string, rule: string) => `Power in the ${body} by ${rule}, whatever is decided`,
  budget: (account: string) => `What pays for the spending of ${account}`,
  atHand: 'Money at hand',
  moneyDelta: 'Who gains and who loses money, against no deal',
  exposure: 'What the guarantors would pay if everything were demanded',
  rounds: (question: string) => `${question} Positions round by round`,
  pressure: (question: string) => `${question} Who presses whom before anybody moves`,
  models: (question: string) => `${question} All models in one row`,
  roundsOn: (dimension: string) => `${dimension}: positions round by round`,
  timeline: 'Claims and events over time',
  calibration: 'Do the ranges hold what they promise?',
};

/** What stands below a figure's title: what is drawn, and in which unit. */
export const subtitlesEnglish = {
  logrolls: 'change of utility from no deal (all issues together are 1)',
  improvements: 'gain over the proposal in utility (all issues together are 1), not over no deal',
  frontier: 'gains over no deal in utility (all issues together are 1)',
  gains: 'gain of each actor over no deal in utility (all issues together are 1), ✓ must sign',
  packageStrips: 'gain over no deal in utility (all issues together are 1); dot: gain, diamond: loss',
  redLine: 'share of the best Nash product (the product of all gains) lost when the option is fixed, %',
  calibrationPlot: 'share of outcomes inside a range against the share it promises, %, with 95 % intervals',
  modelComparison: 'forecasts in scale points, 0 to 100; baselines are hollow',
  positionStrip: 'positions in scale points, 0 to 100, median and 5 to 95 %; larger dots care more',
  pressureMap: 'expected gain, in the unit of the model, as the area of a square; positions in scale points',
  answersOverTime: 'share of draws in %, on each day on which knowledge changed; level until the next',
  moveMap: 'states and who can move between them; arrows lead where the mover gains',
  stabilityTable: 'who would stay under each stability concept; filled: stays, empty: would leave',
  power: 'share of weight beside share of power, %, the heaviest first',
  timeline:
    'claims a month by the voice that makes them, as areas of circles; filled: contradicted by another claim; dotted lines: events',
  roundPaths: (rounds: string) => `positions in scale points, 0 to 100, over ${rounds}`,
  moneyDelta: (unit: string) => `net present value, deal minus no deal, ${unit}`,
  exposureFan: (unit: string) =>
    `${unit} if everything were demanded that month, median and 5 to 95 % of draws`,
  moneyPaths: (unit: string, accounts: number) =>
    `${unit} at hand, median and 5 to 95 % of draws${accounts > 1 ? '; each account has its own scale' : ''}`,
  moneySankey: (unit: string) => `${unit} over the whole horizon: payers on the left, receivers on the right`,
  moneyStack: (unit: string, column: 'month' | 'quarter') =>
    `${unit} a ${column}: sources as columns, the need as a line, what is unfunded hatched`,
};
