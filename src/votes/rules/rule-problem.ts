import type { Severity } from '../../diagnostics/index.ts';

/** One thing that is wrong with a rule: what, what to do, and where in `{ members, rule }` it stands. */
export interface RuleProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** Keys and indices from the body, e.g. `['rule', 'of', 0, 'quota']`. */
  readonly path: RulePath;
}

export type RulePath = readonly (string | number)[];

/** Where a check says what it finds. */
export interface RuleReport {
  readonly error: (code: string, path: RulePath, message: string, hint?: string) => void;
  readonly warning: (code: string, path: RulePath, message: string, hint?: string) => void;
  readonly problems: readonly RuleProblem[];
}

export function ruleReport(): RuleReport {
  const problems: RuleProblem[] = [];
  const say =
    (severity: Severity) =>
    (code: string, path: RulePath, message: string, hint?: string): void => {
      problems.push({ code, severity, message, path, ...(hint === undefined ? {} : { hint }) });
    };
  return { error: say('error'), warning: say('warning'), problems };
}
