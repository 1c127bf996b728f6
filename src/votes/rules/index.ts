/** Rules: which coalitions of members pass a proposal, as data; what is wrong with a rule; who is alike under it. */
export * from './check-rule.ts';
export * from './integer.ts';
export * from './member-classes.ts';
export * from './rule.ts';
export type { RulePath, RuleProblem } from './rule-problem.ts';
export * from './threshold-form.ts';
export * from './wins.ts';
