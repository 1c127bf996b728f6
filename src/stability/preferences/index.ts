/** Preferences into ranks: from utilities, from a ranking with ties, from ordered statements. */
export * from './ranks-from-ranking.ts';
export { ranksFromStatements } from './ranks-from-statements.ts';
export { ranksFromUtilities } from './ranks-from-utilities.ts';
export * from './statement.ts';
