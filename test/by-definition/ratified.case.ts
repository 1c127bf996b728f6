import {
  type Draw,
  disagreement,
  dissent,
  isMet,
  issuesOf,
  leaning,
  near,
  noDealOf,
  type Package,
  utility,
} from './game.case.ts';
import type { BodyFile, DecisionFile } from './random-file.case.ts';

/** What members compare a package with. */
export interface Compared {
  /** What holds without the vote. */
  readonly without: Package;
  /** What an actor then has. */
  readonly leaves: (actor: string) => number;
}

export function againstNoDeal(draw: Draw, at: readonly Package[]): Compared {
  return { without: noDealOf(draw), leaves: (actor) => disagreement(draw, at, actor) };
}

interface Taken {
  readonly institution?: string;
  readonly exempt?: readonly string[] | undefined;
}

/** Do the bodies pass a package, on bases that a court upholds, whoever must stand aside (or with exactly those outside)? */
export function isRatified(draw: Draw, p: Package, compared: Compared, taken: Taken = {}): boolean | null {
  const votes = Object.entries(draw.file.institutions ?? {})
    .filter(([id]) => taken.institution === undefined || id === taken.institution)
    .flatMap(([id, body]) => votesOf(draw, body, p, compared.without).map((vote) => ({ id, body, vote })));
  if (votes.length === 0) return null;
  return votes.every(({ id, body, vote }) => isPassedBy(draw, { id, body }, vote, p, compared, taken.exempt));
}

/** Decisions on the same bases are one vote. */
function votesOf(
  draw: Draw,
  body: BodyFile,
  p: Package,
  without: Package,
): readonly (readonly DecisionFile[])[] {
  const asked = body.decides.filter(
    ({ issue, options }) => p[issue] !== without[issue] && options.includes(p[issue] ?? ''),
  );
  const bases = [...new Set(asked.map((one) => one.bases.join()))];
  return issuesOf(draw).length === 0
    ? []
    : bases.map((base) => asked.filter((one) => one.bases.join() === base));
}

function isPassedBy(
  draw: Draw,
  { id, body }: { readonly id: string; readonly body: BodyFile },
  vote: readonly DecisionFile[],
  p: Package,
  { without, leaves }: Compared,
  outside: readonly string[] | undefined,
): boolean {
  const names = Object.keys(body.members);
  const base = vote[0]?.bases[0] ?? '';
  const legal = body.legal_bases[base];
  const path = `institutions.${id}.legal_bases.${base}`;
  if (legal?.validity !== undefined && draw.dice(`${path}.upheld`) >= draw.at(`${path}.validity`))
    return false;
  const content = (member: string) => {
    const follows = body.members[member]?.follows ?? '';
    const worth = utility(draw, follows, p);
    const change = worth - utility(draw, follows, without);
    return worth - leaves(follows) + leaning(draw, id, member, change) + dissent(draw, id, member);
  };
  const abstains = (one: string) => body.abstains?.includes(one) === true;
  const rule = legal?.rule ?? 'unanimity';
  const d = body.decides.findIndex((one) => vote.includes(one) && one.exempt !== undefined);
  const exempt = body.decides[d]?.exempt;
  const whole = () => isMet(rule, names, (one) => content(one) >= -near, abstains);
  if (exempt === undefined) return whole();
  const total = Object.values(exempt.key).reduce((sum, part) => sum + part, 0);
  const share = (one: string) => (exempt.key[one] ?? 0) / total;
  const burden = draw.at(`institutions.${id}.decides.${d}.exempt.burden`);
  const cost = (one: string) => burden * share(one) * names.length;
  const isAccepted = (set: readonly string[]) => {
    if (set.length === 0) return whole();
    const inside = names.filter((one) => !set.includes(one));
    const away = set.reduce((sum, one) => sum + share(one), 0);
    // Who abstains is bound, and opposes nothing.
    const isContent = (one: string) =>
      abstains(one) || content(one) - cost(one) * (1 / (1 - away) - 1) >= -near;
    return (
      set.every((one) => abstains(one) || content(one) + cost(one) >= -near) &&
      inside.every((one) => isContent(one) || cost(one) === 0) &&
      inside.length >= exempt.at_least &&
      isMet(rule, inside, isContent, abstains) &&
      (exempt.authorised === undefined ||
        isMet(exempt.authorised, names, (one) => set.includes(one) || isContent(one), abstains))
    );
  };
  if (outside !== undefined) return isAccepted(outside);
  return subsets(names).some(isAccepted);
}

function subsets(of: readonly string[]): readonly (readonly string[])[] {
  return of.reduce<readonly (readonly string[])[]>(
    (sets, one) => sets.flatMap((set) => [set, [...set, one]]),
    [[]],
  );
}
