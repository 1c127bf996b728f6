/** Scenarios of KTAB's Spatial Model of Politics in, its rounds out. */
export * from './ktab-scenario.ts';
export * from './read-ktab-csv.ts';
export * from './read-ktab-xml.ts';
export * from './rounds-csv.ts';
export * from './smp-input-of.ts';
