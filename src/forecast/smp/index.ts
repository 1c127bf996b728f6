/** The Spatial Model of Politics: who presses whom in several dimensions, and which bargains are struck. */
export * from './probabilistic-condorcet.ts';
export * from './run-smp.ts';
export * from './settings.ts';
export * from './types.ts';
