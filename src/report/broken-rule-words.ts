import { type BrokenRule, forbiddenProposals, type Study } from '../study/index.ts';
import { catalogues } from '../words/index.ts';
import type { ForbiddenRow } from './result.ts';

const { rules } = catalogues.en;

/**
 * Why a rule of the file rules a package out.
 *
 * @example
 * brokenRuleWords({ kind: 'forbidden', id: 'both', place: 0, because: 'the river is too low' }) // => 'the river is too low'
 */
export function brokenRuleWords(rule: BrokenRule): string {
  if (rule.kind === 'forbidden') return rule.because;
  return rules.overLimit(rule.label, amount(rule.used), amount(rule.atMost));
}

/**
 * The proposals of a file that a rule rules out, in its order.
 *
 * @example
 * forbiddenRows(study) // => []
 */
export function forbiddenRows(study: Study): readonly ForbiddenRow[] {
  return forbiddenProposals(study).map(({ proposal: { id, title }, rule }) => ({
    proposal: id,
    title,
    says: `${rules.forbidden}: ${brokenRuleWords(rule)}`,
  }));
}

/** Amounts of a limit are the file's own: as many digits as tell them apart. */
function amount(value: number): string {
  return String(Number(value.toPrecision(12)));
}
