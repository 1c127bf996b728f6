import { readInteger, sumOf } from './integer.ts';
import type { Integer, Rule } from './rule.ts';
import type { RulePath, RuleReport } from './rule-problem.ts';

/** What is wrong with weights and their quota. */
export function checkQuota(
  rule: Extract<Rule, { kind: 'quota' }>,
  size: number,
  path: RulePath,
  report: RuleReport,
): void {
  const weights = checkWeights(rule.weights, size, path, report);
  const place = [...path, 'quota'];
  const quota = readWhole(rule.quota, place, 'the quota', report);
  if (quota === undefined || weights === undefined) return;
  const total = shortDigits(sumOf(weights));
  if (quota > sumOf(weights))
    report.warning(
      'quota-out-of-reach',
      place,
      `quota ${shortDigits(quota)} can never be reached: all weights together are ${total}`,
      `give a quota of at most ${total}`,
    );
  if (quota <= 0n)
    report.warning(
      'quota-always-met',
      place,
      `quota ${shortDigits(quota)} is met without anybody`,
      'give a quota of 1 or more',
    );
}

/** What is wrong with a share of the weights. */
export function checkShare(
  rule: Extract<Rule, { kind: 'share' }>,
  size: number,
  path: RulePath,
  report: RuleReport,
): void {
  if (rule.weights !== undefined) checkWeights(rule.weights, size, path, report);
  const above = readWhole(rule.numerator, [...path, 'numerator'], 'the numerator', report);
  const below = readWhole(rule.denominator, [...path, 'denominator'], 'the denominator', report);
  if (above === undefined || below === undefined) return;
  if (below <= 0n || above < 0n || above > below)
    report.error(
      'bad-share',
      path,
      `${shortDigits(above)}/${shortDigits(below)} is no share; shares run from 0 to 1`,
      'write two thirds as 2 and 3',
    );
}

/** Digits of a number as shown in a message: cut when there are many. */
function shortDigits(value: bigint): string {
  const digits = String(value);
  return digits.length > 24 ? `${digits.slice(0, 12)}… (${digits.length} digits)` : digits;
}

function checkWeights(
  weights: readonly Integer[],
  size: number,
  path: RulePath,
  report: RuleReport,
): readonly bigint[] | undefined {
  if (weights.length !== size) {
    const message = `there are ${weights.length} weights for ${size} members`;
    report.error('weights-and-members', [...path, 'weights'], message, 'give one weight to each member');
    return undefined;
  }
  const exact = weights.flatMap((weight, i) => {
    const place = [...path, 'weights', i];
    const value = readWhole(weight, place, 'a weight', report);
    if (value === undefined) return [];
    if (value >= 0n) return [value];
    const message = `a weight is ${shortDigits(value)}; weights are at least 0`;
    report.error('negative-weight', place, message, 'a yes may never hurt a proposal');
    return [];
  });
  return exact.length === size ? exact : undefined;
}

function readWhole(value: Integer, path: RulePath, what: string, report: RuleReport): bigint | undefined {
  const exact = readInteger(value);
  if (exact !== undefined) return exact;
  const isLarge = typeof value === 'number' && Number.isInteger(value);
  const hint = isLarge
    ? 'write its digits as text: beyond 2^53 numbers lose digits'
    : 'multiply weights and quota until all are whole';
  report.error(
    'not-whole',
    path,
    `${what} is ${String(value).slice(0, 40)}; it must be an exact whole number`,
    hint,
  );
  return undefined;
}
