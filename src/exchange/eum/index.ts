/** Actor tables of programs of the expected utility model. */
export * from './eum-table.ts';
export * from './read-eum-csv.ts';
