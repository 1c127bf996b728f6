/** Figures: a result in, a picture with title, description and data table out. */
export * from './deals/answer-figures.ts';
export * from './deals/board-row.ts';
export * from './deals/deal-board.ts';
export * from './deals/frontier-figure.ts';
export * from './deals/gains-figure.ts';
export * from './deals/package-strips-figure.ts';
export * from './deals/red-line-figure.ts';
export * from './evidence/timeline-figure.ts';
export * from './forecast/calibration-plot-figure.ts';
export * from './forecast/model-comparison-figure.ts';
export * from './forecast/position-strip.ts';
export * from './forecast/pressure-map-figure.ts';
export * from './forecast/round-paths-figure.ts';
export * from './frame/figure-csv.ts';
export * from './frame/palette.ts';
export * from './frame/types.ts';
export * from './money/delta-figure.ts';
export * from './money/exposure-fan-figure.ts';
export * from './money/money-paths-figure.ts';
export * from './money/money-sankey-figure.ts';
export * from './money/money-stack-figure.ts';
export * from './stability/move-map-figure.ts';
export * from './stability/stability-table-figure.ts';

export * from './votes/chamber.ts';
export * from './votes/chamber-figure.ts';
export * from './votes/power-figure.ts';
