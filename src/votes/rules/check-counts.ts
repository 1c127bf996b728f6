import type { Rule } from './rule.ts';
import type { RulePath, RuleReport } from './rule-problem.ts';

type Counting = Extract<Rule, { kind: 'members' | 'sponsors' | 'unanimity' | 'few_outside' }>;

/** What is wrong with a rule that counts members. */
export function checkCounts(rule: Counting, size: number, path: RulePath, report: RuleReport): void {
  if (rule.among !== undefined) checkList(rule.among, size, [...path, 'among'], 'a chamber', report);
  const eligible = rule.among?.length ?? size;
  if (rule.kind === 'few_outside') checkFewOutside(rule.fewerThan, eligible, [...path, 'fewerThan'], report);
  else if (rule.kind !== 'unanimity') checkLeast(rule.least, eligible, [...path, 'least'], report);
}

/** A list of members by index: not empty, in range, each once. */
export function checkList(
  list: readonly number[],
  size: number,
  path: RulePath,
  what: string,
  report: RuleReport,
): void {
  if (list.length === 0)
    report.warning('empty-list', path, `${what} of no member changes nothing`, 'name members');
  for (const [i, member] of list.entries()) {
    const place = [...path, i];
    if (!Number.isInteger(member) || member < 0 || member >= size)
      report.error('no-such-member', place, `${what} names member ${member}; members are 0 to ${size - 1}`);
    else if (list.indexOf(member) < i)
      report.error('named-twice', place, `${what} names member ${member} twice`, 'name each once');
  }
}

function checkLeast(least: number, eligible: number, path: RulePath, report: RuleReport): void {
  if (!isCount(least, path, report) || least <= eligible) return;
  const message = `${least} members are asked for and there are ${eligible}: it can never pass`;
  report.warning('members-out-of-reach', path, message, `ask for at most ${eligible}`);
}

function checkFewOutside(fewerThan: number, eligible: number, path: RulePath, report: RuleReport): void {
  if (!isCount(fewerThan, path, report) || fewerThan <= eligible) return;
  const message = `fewer than ${fewerThan} of ${eligible} members are always outside: everything passes`;
  report.warning('blocking-out-of-reach', path, message, `give at most ${eligible}`);
}

function isCount(value: number, path: RulePath, report: RuleReport): boolean {
  if (Number.isSafeInteger(value) && value >= 0) return true;
  report.error('not-a-count', path, `${value} is no number of members`, 'give a whole number from 0 on');
  return false;
}
