import { type Diagnostic, newCollector } from '../../diagnostics/index.ts';
import { checkSchema, type YamlSource } from '../../text/index.ts';
import type { TestName } from '../../verdict/result.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { type OutcomesFile, outcomesSchema } from './schema.ts';
import type { Decidable, IssueOutcome, Outcomes, TestOutcome } from './types.ts';

/** Outcomes when there is no error, and everything there is to say about the file. */
export interface LoadedOutcomes {
  readonly outcomes: Outcomes | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A test's key in the file, and its name everywhere else. */
const testKeys = [
  ['accepted', 'accepted'],
  ['ratified', 'ratified'],
  ['kept', 'kept'],
  ['paid_for', 'paidFor'],
] as const satisfies readonly (readonly [string, TestName])[];

/**
 * Reads what came of a situation from its YAML. All errors come at once, of shape and of meaning.
 *
 * @example
 * const known = { situation: 'a', proposals: [], issues: new Map([['tax', new Map([['high', 90]])]]), claimIds: new Set() };
 * const text = 'outcomes: a\nissues: { tax: { option: high, on: 2026-01-02, assumption: seen } }';
 * loadOutcomes(readYaml('outcomes.yaml', text), known).outcomes.issues[0].position // => 90
 */
export function loadOutcomes(source: YamlSource, known: Decidable): LoadedOutcomes {
  const { data, readable, diagnostics } = checkSchema(source, outcomesSchema, { outcomes: known.situation });
  const report = newCollector();
  report.add(diagnostics);
  if (readable !== undefined) checkOutcomes(readable, source, known, report);
  const isSound = data !== undefined && report.errors() === 0;
  return { outcomes: isSound ? build(data, known) : undefined, diagnostics: report.diagnostics() };
}

function build(file: OutcomesFile, known: Decidable): Outcomes {
  const tests = Object.entries(file.proposals ?? {}).flatMap(([proposal, outcomes]) =>
    testKeys.flatMap(([key, test]): TestOutcome[] => {
      const found = outcomes[key];
      if (found === undefined) return [];
      return [{ proposal, test, passed: found.passed, on: found.on, claims: found.claims ?? [] }];
    }),
  );
  const issues = Object.entries(file.issues ?? {}).map(
    ([issue, { option, at, on, claims }]): IssueOutcome => {
      const position = option === undefined ? at : known.issues.get(issue)?.get(option);
      if (position === undefined) throw new Error(`no position for issue ${issue}`);
      return { issue, option: option ?? null, position, on, claims: claims ?? [] };
    },
  );
  return { situation: file.outcomes, tests, issues };
}
