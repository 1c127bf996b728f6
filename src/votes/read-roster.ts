import { type Diagnostic, hasErrors } from '../diagnostics/index.ts';
import { rationalText } from '../numeric/index.ts';
import { readYaml } from '../text/index.ts';
import { isOnlyLarge, problemsOf, type RosterParts, readParts } from './roster-parts.ts';
import { checkRule, type Rule, type RulePath, type VotingBody } from './rules/index.ts';

export { rosterLimits } from './roster-parts.ts';

/** What a roster file says, or what is wrong with it. `body` is undefined when there are errors. */
export interface ReadRoster {
  readonly body: VotingBody | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a roster, JSON or YAML: `{ "members": [{ "name", "weight" }..], "rule": { "quota", "minMembers",
 * "blockingMinMembers", "vetoes": [names] } }`. Weights and quota are numbers of any size, with decimals or not, or
 * fractions such as 1/3, as numbers or in quotes; no digit is lost. A coalition wins when it has the quota and at least `minMembers` members, or
 * when fewer than `blockingMinMembers` stand outside it; 0 means unused. Whoever is in `vetoes` must be inside either
 * way: a veto that the blocking clause could pass over would be none.
 *
 * @example
 * const roster = 'members: [{ name: a, weight: 2 }, { name: b, weight: 1 }]\nrule: { quota: 2 }';
 * readRoster('roster.yaml', roster).body.members // => ['a', 'b']
 */
export function readRoster(file: string, text: string): ReadRoster {
  const source = readYaml(file, text);
  const unread = source.diagnostics.filter((diagnostic) => !isOnlyLarge(diagnostic, text));
  const problems = problemsOf(source);
  const found = hasErrors(unread) ? undefined : readParts(source, problems);
  if (found === undefined || hasErrors(problems.list))
    return { body: undefined, diagnostics: [...unread, ...problems.list] };
  const body = { members: found.names, rule: ruleOf(found) };
  for (const { code, severity, message, hint, path } of checkRule(body))
    problems.add(code, placeInFile(path), message, hint, severity);
  return { body: hasErrors(problems.list) ? undefined : body, diagnostics: [...unread, ...problems.list] };
}

function ruleOf({ weights, quota, minMembers, blockingMinMembers, vetoes }: RosterParts): Rule {
  const main: Rule[] = [{ kind: 'quota', weights: weights.map(rationalText), quota: rationalText(quota) }];
  if (minMembers > 0) main.push({ kind: 'members', least: minMembers });
  const ways: Rule[] = [all(main)];
  if (blockingMinMembers > 0) ways.push({ kind: 'few_outside', fewerThan: blockingMinMembers });
  const either: Rule = ways.length === 1 ? all(main) : { kind: 'any', of: ways };
  return vetoes.length === 0 ? either : all([{ kind: 'vetoes', members: vetoes }, either]);
}

function all(rules: readonly Rule[]): Rule {
  const [first] = rules;
  return rules.length === 1 && first !== undefined ? first : { kind: 'all', of: rules };
}

/** Where in the file stands what a rule's path means. */
function placeInFile(path: RulePath): RulePath {
  const [key, index] =
    typeof path.at(-1) === 'number' ? [path.at(-2), path.at(-1)] : [path.at(-1), undefined];
  const at = index === undefined ? [] : [index];
  switch (key) {
    case 'weights':
      return ['members', ...at, 'weight'];
    case 'members':
      return path[0] === 'members' ? ['members', ...at, 'name'] : ['rule', 'vetoes', ...at];
    case 'quota':
      return ['rule', 'quota'];
    case 'least':
      return ['rule', 'minMembers'];
    case 'fewerThan':
      return ['rule', 'blockingMinMembers'];
    default:
      return ['rule'];
  }
}
