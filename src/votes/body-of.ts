import type { Exact } from '../numeric/index.ts';
import type { Institution, RuleWords } from '../situation/index.ts';
import type { Rule, VotingBody } from './rules/index.ts';

/**
 * An institution deciding on one legal base, as a voting body.
 *
 * @example
 * bodyOf({ members: [{ name: 'a', weight: 1 }, { name: 'b', weight: 1 }] }, 'unanimity').members // => ['a', 'b']
 */
export function bodyOf({ members }: Pick<Institution, 'members'>, rule: RuleWords): VotingBody {
  const names = members.map(({ name }) => name);
  const weights = members.map(({ weight }) => weight);
  return { members: names, rule: ruleOf(rule, names, weights) };
}

function ruleOf(words: RuleWords, names: readonly string[], weights: readonly Exact[]): Rule {
  if (typeof words === 'string') return namedRule(words, names.length, weights);
  if ('quota' in words) return { kind: 'quota', weights, quota: words.quota };
  const among = (list: readonly string[] | undefined) => list?.map((name) => names.indexOf(name));
  if ('share' in words) {
    // A chamber's share is one of its own weight: who sits elsewhere weighs nothing in it.
    const inside = new Set(words.among ?? names);
    return shareOf(
      words.share,
      weights.map((weight, i) => (inside.has(names[i]) ? weight : 0)),
    );
  }
  if ('members' in words) {
    const chamber = among(words.among);
    return { kind: 'members', least: words.members, ...(chamber !== undefined && { among: chamber }) };
  }
  if ('sponsors' in words)
    return { kind: 'sponsors', least: words.sponsors, among: among(words.among) ?? [] };
  if ('vetoes' in words)
    return {
      kind: 'vetoes',
      members: words.vetoes.map((name) => names.indexOf(name)),
      abstention: 'as_nothing',
    };
  if ('few_outside' in words) return { kind: 'few_outside', fewerThan: words.few_outside };
  const parts = ('all' in words ? words.all : words.any).map((one) => ruleOf(one, names, weights));
  return 'all' in words ? { kind: 'all', of: parts } : { kind: 'any', of: parts };
}

function namedRule(name: Extract<RuleWords, string>, members: number, weights: readonly Exact[]): Rule {
  switch (name) {
    case 'qualified_majority':
      // Article 16(4) TEU: 55 % of members and 65 % of population; a blocking minority needs four members.
      return {
        kind: 'any',
        of: [doubleMajority(55, members, weights), { kind: 'few_outside', fewerThan: 4 }],
      };
    case 'reinforced_qualified_majority':
      // Article 238(2) TFEU, where the proposal is not the Commission's.
      return doubleMajority(72, members, weights);
    case 'unanimity':
    case 'consensus':
      // Article 238(4) TFEU: abstentions do not prevent unanimity.
      return { kind: 'unanimity', abstention: 'as_nothing' };
    case 'simple_majority':
      return {
        kind: 'share',
        weights,
        numerator: 1,
        denominator: 2,
        isStrict: true,
      };
    case 'two_thirds':
      return {
        kind: 'share',
        weights,
        numerator: 2,
        denominator: 3,
        abstention: 'as_nothing',
      };
  }
}

function doubleMajority(percent: number, members: number, weights: readonly Exact[]): Rule {
  return {
    kind: 'all',
    of: [
      { kind: 'members', least: Math.ceil((percent * members) / 100) },
      { kind: 'share', weights, numerator: 65, denominator: 100 },
    ],
  };
}

function shareOf(text: string, weights: readonly Exact[]): Rule {
  const [numerator = '1', denominator = '1'] = text.split('/');
  return { kind: 'share', weights, numerator, denominator };
}

/** A rule as a reader meets it: `qualified majority`, `3 members and 2/3`. */
export function ruleText(words: RuleWords): string {
  if (typeof words === 'string') return words.replaceAll('_', ' ');
  if ('quota' in words) return `weight of ${words.quota}`;
  if ('share' in words)
    return `${words.share} of ${words.among === undefined ? 'all weight' : `a chamber of ${words.among.length}`}`;
  if ('members' in words)
    return `${words.members} ${words.among === undefined ? 'members' : `of ${words.among.length} members`}`;
  if ('sponsors' in words) return `${words.sponsors} sponsors of ${words.among.length}`;
  if ('vetoes' in words) return `no veto of ${words.vetoes.join(', ')}`;
  if ('few_outside' in words) return `fewer than ${words.few_outside} outside`;
  const parts = ('all' in words ? words.all : words.any).map(ruleText);
  return parts.join('all' in words ? ' and ' : ' or ');
}
