import { assumption, type Dice, dice, written } from './dice.case.ts';
import { awayFrom, bodyOf, factsOf, type Issues, someOptions } from './make-parts.case.ts';
import type { ActorFile, DeviceFile, IssueFile, NegotiationFile, ProposalFile } from './random-file.case.ts';

/** The negotiation of a number: a different one for each. */
export function negotiation(seed: number): NegotiationFile {
  const of = dice(seed);
  const actors = ['ann', 'bob', 'cy'].slice(0, 2 + of.below(2));
  const issues = Object.fromEntries(
    ['corn', 'fish', 'wool'].slice(0, 2 + of.below(2)).map((id) => [id, issueOf(of, actors)]),
  );
  const perIssue = <T>(value: (id: string) => T) =>
    Object.fromEntries(Object.keys(issues).map((id) => [id, value(id)]));
  const proposals = Object.fromEntries(
    ['deal', 'plan'].map((id) => [id, proposalOf(of, id, actors, issues)]),
  );
  const institutions = of.chance(0.6) ? { council: bodyOf(of, actors, issues) } : undefined;
  const file = {
    situation: 'made-up',
    title: 'A negotiation',
    question: 'Who keeps what?',
    as_of: '2026-01-01',
    actors: Object.fromEntries(actors.map((id) => [id, actorOf(of, id, issues)])),
    issues,
    stances: Object.fromEntries(
      actors.map((id) => [
        id,
        perIssue(() => ({ position: 0, salience: written(of, 0.125, 1), assumption })),
      ]),
    ),
    values: Object.fromEntries(
      actors.map((id) => [
        id,
        perIssue((issue) =>
          Object.fromEntries(Object.keys(issues[issue]?.options ?? {}).map((o) => [o, written(of, 0, 1)])),
        ),
      ]),
    ),
    linkages: Array.from({ length: of.below(4) }, (_, l) => ({
      id: `l${l}`,
      label: `L${l}`,
      actor: of.pick(actors),
      when: someOptions(of, issues, 2),
      worth: written(of, -0.5, 0.5),
    })),
    forbidden: of.chance(0.3)
      ? [{ id: 'never', when: awayFrom(of, issues), because: 'it is so', assumption }]
      : [],
    required: actors,
    ...(institutions === undefined ? {} : { institutions }),
    proposals,
  };
  return of.chance(0.7) ? { ...file, observed: factsOf(of, file, proposals) } : file;
}

function issueOf(of: Dice, actors: readonly string[]): IssueFile {
  const ids = ['low', 'mid', 'top'].slice(0, 2 + of.below(2));
  const options = Object.fromEntries(ids.map((id, k) => [id, { at: k * 40, label: id, assumption }]));
  const [from, to] = [of.pick(ids), of.pick(ids)];
  const control = of.below(10);
  return {
    question: 'How much?',
    scale: { 0: 'none', 100: 'all', assumption },
    options,
    status_quo: of.pick(ids),
    ...(control === 0
      ? {}
      : control < 5
        ? { controller: of.pick(actors) }
        : control < 7
          ? { controller: of.some(actors) }
          : { controller: { all: actors.slice(0, 2) } }),
    ...(from !== to && of.chance(0.25) ? { moves: { never: [`${from} -> ${to}`] } } : {}),
  };
}

function actorOf(of: Dice, id: string, issues: Issues): ActorFile {
  return {
    name: id,
    capability: { value: 1, assumption },
    impatience: written(of, 0, 1.6),
    reply_lag: written(of, 0, 16),
    ...(of.chance(0.3) ? { outside_option: written(of, -0.25, 0.25) } : {}),
    ...(of.chance(0.3) ? { breach_cost: written(of, 0, 0.2) } : {}),
    ...(of.chance(0.2) ? { acceptance_margin: written(of, 0, 0.1) } : {}),
    ...(of.chance(0.4)
      ? {
          unilateral_cost: Object.fromEntries(
            of.some(Object.keys(issues)).map((issue) => [issue, written(of, 0, 0.4)]),
          ),
        }
      : {}),
  };
}

function proposalOf(of: Dice, id: string, actors: readonly string[], issues: Issues): ProposalFile {
  const chosen = someOptions(of, issues, 1);
  const maybe = <K extends string, T>(p: number, key: K, value: () => T) =>
    of.chance(p) ? ({ [key]: value() } as Readonly<Record<K, T>>) : {};
  return {
    title: id,
    package: chosen,
    ...maybe(0.3, 'required', () => of.some(actors)),
    ...maybe(0.3, 'holds', () => [of.pick(Object.keys(issues))]),
    ...maybe(0.2, 'beneficiaries', () => of.some(actors)),
    ...maybe(0.2, 'charges', () => of.some(actors)),
    ...maybe(0.5, 'devices', () => [deviceOf(of, actors, Object.keys(chosen))]),
    assumption,
  };
}

function deviceOf(of: Dice, actors: readonly string[], issues: readonly string[]): DeviceFile {
  const kind = of.pick(['escrow', 'guarantor', 'monitor', 'snapback'] as const);
  const base = { kind, on: of.pick(issues), holds: of.pick(actors), assumption };
  if (kind === 'escrow' || kind === 'guarantor') return { ...base, adds_cost: written(of, 0, 0.3) };
  if (kind === 'monitor') return { ...base, shortens_reply_to: written(of, 0, 4) };
  return {
    ...base,
    ...(of.chance(0.5) ? { against: of.pick(actors) } : {}),
    ...(of.chance(0.5) ? { shortens_reply_to: written(of, 0, 4) } : {}),
  };
}
