/** Institutions: bodies that must pass certain options, their members, rules and legal bases. */
export { type Roster, rosters } from './rosters.ts';
export * from './types.ts';
