/** Figures: a result in, a picture with title, description and data table out. */
export * from './answer-figures.ts';
export * from './board-row.ts';
export * from './deal-board.ts';
export * from './delta-figure.ts';
export * from './exposure-fan-figure.ts';
export * from './figure-csv.ts';
export * from './frontier-figure.ts';
export * from './gains.ts';
export * from './money-paths-figure.ts';
export * from './money-sankey-figure.ts';
export * from './money-stack-figure.ts';
export * from './package-strips-figure.ts';
export * from './palette.ts';
export * from './position-strip.ts';
export * from './red-line-figure.ts';
export * from './timeline.ts';
export * from './types.ts';
