import { checkCounts, checkList } from './check-counts.ts';
import { checkQuota, checkShare } from './check-weights.ts';
import type { Rule, VotingBody } from './rule.ts';
import { type RulePath, type RuleProblem, type RuleReport, ruleReport } from './rule-problem.ts';
import { decision } from './wins.ts';

/**
 * What is wrong with a voting body. Errors make it meaningless (a negative weight, a member that is not there, a quota
 * so high that nothing can ever pass); warnings mean that it can be counted but hardly is what was meant (a part of the
 * rule that nobody can meet beside another that can be).
 */
export function checkRule(body: VotingBody): readonly RuleProblem[] {
  const report = ruleReport();
  checkNames(body.members, report);
  if (body.members.length === 0) return report.problems;
  checkPart(body.rule, body.members.length, ['rule'], report);
  if (report.problems.some(({ severity }) => severity === 'error')) return report.problems;
  return checkWhole(body, report) ? report.problems : report.problems.map(asError);
}

/** Members without a name, and names that stand twice. */
function checkNames(members: readonly string[], report: RuleReport): void {
  if (members.length === 0)
    report.error('no-members', ['members'], 'there are no members', 'name at least one');
  const first = new Map<string, number>();
  for (const [i, name] of members.entries()) {
    const path = ['members', i];
    const earlier = first.get(name);
    if (name.trim() === '') report.error('empty-name', path, `members[${i}] has an empty name`, 'name it');
    else if (earlier === undefined) first.set(name, i);
    else
      report.error(
        'duplicate-member',
        path,
        `'${name.slice(0, 40)}' stands twice`,
        `it is the name of members[${earlier}] too; give every member its own`,
      );
  }
}

function checkPart(rule: Rule, size: number, path: RulePath, report: RuleReport): void {
  switch (rule.kind) {
    case 'quota':
      checkQuota(rule, size, path, report);
      break;
    case 'share':
      checkShare(rule, size, path, report);
      break;
    case 'vetoes':
      checkList(rule.members, size, [...path, 'members'], 'a veto', report);
      break;
    case 'all':
    case 'any':
      if (rule.of.length === 0)
        report.error('empty-rule', [...path, 'of'], `'${rule.kind}' joins no rules`, 'give it at least one');
      for (const [i, part] of rule.of.entries()) checkPart(part, size, [...path, 'of', i], report);
      break;
    default:
      checkCounts(rule, size, path, report);
  }
}

/** What is out of reach is an error where nothing passes without it. */
function asError(problem: RuleProblem): RuleProblem {
  return problem.code.endsWith('-reach') ? { ...problem, severity: 'error' } : problem;
}

/** What only shows when the whole is put together; false where nothing can ever pass. */
function checkWhole(body: VotingBody, report: RuleReport): boolean {
  const passes = decision(body);
  const nobody = new Uint8Array(body.members.length);
  const isEverPassed = passes(nobody.map(() => 1));
  if (passes(nobody)) {
    const message = 'the rule passes everything, even with no member in favour';
    report.warning('always-passes', ['rule'], message, 'raise what it asks for');
  } else if (!isEverPassed && !report.problems.some(({ code }) => code.endsWith('-reach'))) {
    const message = 'the rule passes nothing, even with all members in favour';
    report.error('never-passes', ['rule'], message, 'lower what it asks for');
  }
  return isEverPassed;
}
