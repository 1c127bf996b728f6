import { assumption, type Dice, written } from './dice.case.ts';
import type {
  BodyFile,
  DecisionFile,
  FactFile,
  IssueFile,
  NegotiationFile,
  Options,
  Rule,
} from './random-file.case.ts';

export type Issues = Readonly<Record<string, IssueFile>>;

export function someOptions(of: Dice, issues: Issues, least: number): Options {
  const ids = Object.keys(issues);
  const some = of.some(ids);
  const chosen = some.length < least ? ids.slice(0, least) : some;
  return Object.fromEntries(chosen.map((id) => [id, of.pick(Object.keys(issues[id]?.options ?? {}))]));
}

/** Options that the status quo does not have: a rule that forbids the present is an error. */
export function awayFrom(of: Dice, issues: Issues): Options {
  const ids = Object.keys(issues).slice(0, 2);
  return Object.fromEntries(
    ids.map((id) => {
      const { options, status_quo } = issues[id] ?? { options: {}, status_quo: '' };
      return [id, of.pick(Object.keys(options).filter((one) => one !== status_quo))];
    }),
  );
}

export function bodyOf(of: Dice, actors: readonly string[], issues: Issues): BodyFile {
  const names = ['Ash', 'Elm', 'Fir', 'Oak'].slice(0, 3 + of.below(2));
  const rule = (): Rule =>
    of.pick([
      'unanimity',
      'simple_majority',
      { members: 1 + of.below(names.length) },
      { vetoes: [names[0] ?? ''] },
    ]);
  const bases = Object.fromEntries(
    ['old', 'new'].map((id) => [
      id,
      {
        label: id,
        rule: rule(),
        ...(of.chance(0.2) ? { validity: { value: of.below(5) / 4, assumption } } : {}),
        assumption,
      },
    ]),
  );
  return {
    name: 'The council',
    members: Object.fromEntries(
      names.map((name) => [
        name,
        {
          follows: of.pick(actors),
          ...(of.chance(0.5) ? { leaning: written(of, -0.2, 0.2) } : {}),
          ...(of.chance(0.2) ? { dissent_cost: written(of, 0, 0.2) } : {}),
          assumption,
        },
      ]),
    ),
    legal_bases: bases,
    ...(of.chance(0.5) ? { dissent_cost: written(of, 0, 0.2) } : {}),
    ...(of.chance(0.2) ? { abstains: [of.pick(names)] } : {}),
    decides: of
      .some(Object.keys(issues))
      .map((issue): DecisionFile => decisionOf(of, issue, issues, names, rule)),
    assumption,
  };
}

function decisionOf(
  of: Dice,
  issue: string,
  issues: Issues,
  names: readonly string[],
  rule: () => Rule,
): DecisionFile {
  return {
    issue,
    options: of.some(Object.keys(issues[issue]?.options ?? {})),
    bases: of.pick([['old'], ['new'], ['old', 'new']]),
    ...(of.chance(0.4)
      ? {
          exempt: {
            at_least: 1 + of.below(names.length),
            key: Object.fromEntries(names.map((name) => [name, 1 + of.below(4)])),
            ...(of.chance(0.3) ? { authorised: rule() } : {}),
            burden: written(of, 0, 0.2),
          },
        }
      : {}),
  };
}

export function factsOf(
  of: Dice,
  { actors, issues, institutions }: Pick<NegotiationFile, 'actors' | 'issues' | 'institutions'>,
  proposals: NegotiationFile['proposals'],
): readonly FactFile[] {
  const ids = Object.keys(actors);
  const word = () => ({
    actor: of.pick(ids),
    proposal: of.pick(Object.keys(proposals)),
    ...(of.chance(0.4) ? { issue: of.pick(Object.keys(issues)) } : {}),
  });
  const standing = () => ({ actor: of.pick(ids), proposal: of.pick(Object.keys(proposals)) });
  const kinds: readonly (() => object)[] = [
    () => ({ lasted: 'no_deal', ...(of.chance(0.5) ? { issues: of.some(Object.keys(issues)) } : {}) }),
    () => ({ lasted: someOptions(of, issues, 1) }),
    () => ({ signed: of.pick(Object.keys(proposals)) }),
    () => ({ refused: of.pick(Object.keys(proposals)) }),
    () => ({ welcomed: standing() }),
    () => ({ rejected: standing() }),
    () => ({ kept: word() }),
    () => ({ broke: word() }),
    () => moveOf(of, ids, issues),
    ...(institutions === undefined ? [] : [() => voteOf(of, issues, institutions)]),
  ];
  return Array.from({ length: 1 + of.below(4) }, (_, f) => ({
    id: `fact-${f}`,
    on: `2025-0${9 - f}-01`,
    ...(of.chance(0.5) ? { epsilon: of.pick([0.01, 0.2, 0.5]) } : {}),
    ...of.pick(kinds)(),
    assumption,
  }));
}

function moveOf(of: Dice, actors: readonly string[], issues: Issues): object {
  const issue = of.pick(Object.keys(issues));
  const { options, status_quo } = issues[issue] ?? { options: {}, status_quo: '' };
  const [from, to] = [status_quo, of.pick(Object.keys(options).filter((id) => id !== status_quo))];
  return { moved: { actor: of.pick(actors), issue, from, to } };
}

function voteOf(of: Dice, issues: Issues, institutions: Readonly<Record<string, BodyFile>>): object {
  const [body] = Object.values(institutions);
  const decided = of.pick(body?.decides ?? []);
  const vote = {
    institution: 'council',
    options: { [decided.issue]: of.pick(decided.options) },
    ...(of.chance(0.3) ? { otherwise: someOptions(of, issues, 1) } : {}),
    ...(decided.exempt !== undefined && of.chance(0.5)
      ? { exempt: of.chance(0.5) ? [] : [Object.keys(body?.members ?? {})[0]] }
      : {}),
  };
  return of.chance(0.5) ? { passed: vote } : { failed: vote };
}
