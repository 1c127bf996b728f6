import {
  added,
  commonMultiple,
  compareRationals,
  decimalText,
  type Exact,
  mostDigits,
  type Rational,
  rational,
  readRational,
} from '../../numeric/index.ts';
import type { Rule } from './rule.ts';
import type { RulePath, RuleReport } from './rule-problem.ts';

const zero = rational(0n);

/** What is wrong with weights and their quota. */
export function checkQuota(
  rule: Extract<Rule, { kind: 'quota' }>,
  size: number,
  path: RulePath,
  report: RuleReport,
): void {
  const weights = checkWeights(rule.weights, size, path, report);
  const place = [...path, 'quota'];
  const quota = readExact(rule.quota, place, 'the quota', report);
  if (quota === undefined || weights === undefined) return;
  const sum = weights.reduce(added, zero);
  const total = numberText(sum);
  if (compareRationals(quota, sum) > 0)
    report.warning(
      'quota-out-of-reach',
      place,
      `quota ${numberText(quota)} can never be reached: all weights together are ${total}`,
      `give a quota of at most ${total}`,
    );
  if (quota.numerator <= 0n)
    report.warning(
      'quota-always-met',
      place,
      `quota ${numberText(quota)} is met without anybody`,
      'give a quota above 0',
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
  const above = readExact(rule.numerator, [...path, 'numerator'], 'the numerator', report);
  const below = readExact(rule.denominator, [...path, 'denominator'], 'the denominator', report);
  if (above === undefined || below === undefined) return;
  if (below.numerator <= 0n || above.numerator < 0n || compareRationals(above, below) > 0)
    report.error(
      'bad-share',
      path,
      `${numberText(above)}/${numberText(below)} is no share; shares run from 0 to 1`,
      'write two thirds as 2 and 3',
    );
}

/** A number as shown in a message: cut when its digits are many. */
function numberText(value: Rational): string {
  const text = decimalText(value);
  return text.length > 24 ? `${text.slice(0, 12)}… (${text.length} digits)` : text;
}

function checkWeights(
  weights: readonly Exact[],
  size: number,
  path: RulePath,
  report: RuleReport,
): readonly Rational[] | undefined {
  if (weights.length !== size) {
    const message = `there are ${weights.length} weights for ${size} members`;
    report.error('weights-and-members', [...path, 'weights'], message, 'give one weight to each member');
    return undefined;
  }
  const exact = weights.flatMap((weight, i) => {
    const place = [...path, 'weights', i];
    const value = readExact(weight, place, 'a weight', report);
    if (value === undefined) return [];
    if (value.numerator >= 0n) return [value];
    const message = `a weight is ${numberText(value)}; weights are at least 0`;
    report.error('negative-weight', place, message, 'a yes may never hurt a proposal');
    return [];
  });
  if (exact.length !== size) return undefined;
  return hasShortMultiple(exact) ? exact : tooManyDigits([...path, 'weights'], report);
}

/** Weights are counted in the largest part that goes into all of them; thousands of unlike fractions have none of use. */
function hasShortMultiple(weights: readonly Rational[]): boolean {
  let multiple = 1n;
  for (const { denominator } of weights) {
    multiple = commonMultiple([multiple, denominator]);
    if (String(multiple).length > mostDigits) return false;
  }
  return true;
}

function tooManyDigits(path: RulePath, report: RuleReport): undefined {
  const message = `the common denominator of the weights has more than ${mostDigits} digits`;
  report.error('too-many-digits', path, message, 'write weights as decimals with fewer places');
  return undefined;
}

function readExact(value: Exact, path: RulePath, what: string, report: RuleReport): Rational | undefined {
  const exact = readRational(value);
  if (exact !== undefined) return exact;
  const isLarge = typeof value === 'number' && Number.isFinite(value);
  const hint = isLarge
    ? 'write its digits as text: beyond 2^53 numbers lose digits'
    : 'write it as 12, 16.5 or 1/3';
  report.error(
    'no-number',
    path,
    `${what} is ${String(value).slice(0, 40)}; it must be an exact number`,
    hint,
  );
  return undefined;
}
