import type { BodyFile, IssueFile, NegotiationFile, Options, Rule } from './random-file.case.ts';

/** What the definitions of a verdict say, read one after the other, with nothing saved and nothing clever. */
export interface Draw {
  readonly file: NegotiationFile;
  /** A number of the file in this draw; nought where the file says nothing. */
  readonly at: (path: string) => number;
  /** The dice of a question of chance in this draw, 0 to 1: the one thing that cannot be told without the program. */
  readonly dice: (question: string) => number;
}

export type Package = Options;

/** Utilities this close are equal, and equal counts as no worse off. */
export const near = 1e-9;

export const actorsOf = ({ file }: Draw) => Object.keys(file.actors);
export const issuesOf = ({ file }: Draw) => Object.keys(file.issues);
export const issueOf = ({ file }: Draw, id: string): IssueFile => {
  const issue = file.issues[id];
  if (issue === undefined) throw new Error(`no issue ${id}`);
  return issue;
};
export const noDealOf = (draw: Draw): Package =>
  Object.fromEntries(issuesOf(draw).map((id) => [id, issueOf(draw, id).status_quo]));

export const isSame = (a: Package, b: Package) => Object.keys(a).every((id) => a[id] === b[id]);
const matches = (when: Options, p: Package) => Object.entries(when).every(([id, option]) => p[id] === option);
export const isAllowed = ({ file }: Draw, p: Package) => !file.forbidden.some(({ when }) => matches(when, p));

/** U_i(p). */
export function utility(draw: Draw, actor: string, p: Package): number {
  const salience = (issue: string) => draw.at(`stances.${actor}.${issue}.salience`);
  const all = issuesOf(draw).reduce((sum, issue) => sum + salience(issue), 0);
  const issues = issuesOf(draw).reduce(
    (sum, issue) => sum + (salience(issue) / all) * draw.at(`values.${actor}.${issue}.${p[issue]}`),
    0,
  );
  const linked = draw.file.linkages
    .filter((one) => one.actor === actor && matches(one.when, p))
    .reduce((sum, { id }) => sum + draw.at(`linkages.${id}.worth`), 0);
  return issues + linked;
}

export function controllersOf(draw: Draw, issue: string): readonly string[] {
  const { controller } = issueOf(draw, issue);
  if (controller === undefined) return [];
  if (typeof controller === 'string') return [controller];
  return 'all' in controller ? controller.all : controller;
}

const isJoint = (draw: Draw, issue: string) => {
  const { controller } = issueOf(draw, issue);
  return typeof controller === 'object' && 'all' in controller;
};

/** What acting alone is worth: Ũ_i(p). */
export function alone(draw: Draw, actor: string, p: Package): number {
  const n = noDealOf(draw);
  const paid = issuesOf(draw).filter(
    (issue) => p[issue] !== n[issue] && controllersOf(draw, issue).includes(actor),
  );
  return (
    utility(draw, actor, p) -
    paid.reduce((sum, issue) => sum + draw.at(`actors.${actor}.unilateral_cost.${issue}`), 0)
  );
}

export const isLegal = (draw: Draw, issue: string, from: string, to: string) =>
  !(issueOf(draw, issue).moves?.never ?? []).includes(`${from} -> ${to}`);

/** Every package that an actor could make of this one alone by changing some of these issues, rules heeded, votes not asked. */
export function changesBy(draw: Draw, actor: string, p: Package, issues: readonly string[]): Package[] {
  const n = noDealOf(draw);
  let found: Package[] = [p];
  for (const issue of issues.filter((id) => controllersOf(draw, id).includes(actor))) {
    const from = p[issue] ?? '';
    const targets = isJoint(draw, issue) ? [n[issue] ?? ''] : Object.keys(issueOf(draw, issue).options);
    const reached = targets.filter((to) => to !== from && isLegal(draw, issue, from, to));
    found = found.flatMap((one) => [one, ...reached.map((to) => ({ ...one, [issue]: to }))]);
  }
  return found.filter((one) => !isSame(one, p) && isAllowed(draw, one));
}

/** Is a rule met by these votes? Who abstains neither agrees nor stands against. */
export function isMet(
  rule: Rule,
  members: readonly string[],
  agrees: (member: string) => boolean,
  abstains: (member: string) => boolean,
): boolean {
  const yes = members.filter((one) => agrees(one) && !abstains(one));
  if (rule === 'unanimity') return members.every((one) => agrees(one) || abstains(one));
  if (rule === 'simple_majority') return yes.length > members.length / 2;
  if ('members' in rule) return yes.length >= rule.members;
  return rule.vetoes.every((one) => !members.includes(one) || yes.includes(one) || abstains(one));
}

const bodiesOf = ({ file }: Draw): readonly (readonly [string, BodyFile])[] =>
  Object.entries(file.institutions ?? {});

/** τ of a member: its own cost of isolated dissent, else that of the body. */
export function dissent(draw: Draw, body: string, member: string): number {
  const own = draw.file.institutions?.[body]?.members[member]?.dissent_cost !== undefined;
  return draw.at(`institutions.${body}.${own ? `members.${member}.dissent_cost` : 'dissent_cost'}`);
}

export function leaning(draw: Draw, body: string, member: string, change: number): number {
  return change === 0 ? 0 : draw.at(`institutions.${body}.members.${member}.leaning`);
}

/** Does every institution that decides an option newly taken pass the change from one package to the other? */
export function isPassed(draw: Draw, from: Package, to: Package): boolean {
  return bodiesOf(draw).every(([id, body]) => {
    const asked = body.decides.filter(
      ({ issue, options }) => from[issue] !== to[issue] && options.includes(to[issue] ?? ''),
    );
    const agrees = (member: string) => {
      const follows = body.members[member]?.follows ?? '';
      const change = utility(draw, follows, to) - utility(draw, follows, from);
      return change + leaning(draw, id, member, change) >= -dissent(draw, id, member) - near;
    };
    const rules = asked.map(({ bases }) => body.legal_bases[bases[0] ?? '']?.rule ?? 'unanimity');
    return rules.every((rule) =>
      isMet(rule, Object.keys(body.members), agrees, (one) => body.abstains?.includes(one) === true),
    );
  });
}

/** Moves of an actor that gain: legal, allowed, passed. */
export function improvements(draw: Draw, actor: string, from: Package): Package[] {
  return changesBy(draw, actor, from, issuesOf(draw)).filter(
    (to) => alone(draw, actor, to) > alone(draw, actor, from) + near && isPassed(draw, from, to),
  );
}

function reached(start: Package, next: (at: Package) => readonly Package[]): readonly Package[] {
  const seen = [start];
  for (const at of seen)
    for (const one of next(at)) if (!seen.some((old) => isSame(old, one))) seen.push(one);
  return seen;
}

/** An improvement after which no sequence of improvements of the others leaves its author no better off than before. */
export function credibleMoves(draw: Draw, actor: string, from: Package): readonly Package[] {
  const others = actorsOf(draw).filter((one) => one !== actor);
  return improvements(draw, actor, from).filter((to) => {
    const after = reached(to, (at) => others.flatMap((other) => improvements(draw, other, at))).slice(1);
    return after.every((end) => alone(draw, actor, end) > alone(draw, actor, from) + near);
  });
}

/** N*: where credible moves from no deal end. */
export function ends(draw: Draw): readonly Package[] {
  const credible = (at: Package) => actorsOf(draw).flatMap((actor) => credibleMoves(draw, actor, at));
  return reached(noDealOf(draw), credible).filter((at) => credible(at).length === 0);
}

/** d_i: the least that the ends leave an actor, and what it has elsewhere. */
export function disagreement(draw: Draw, at: readonly Package[], actor: string): number {
  return Math.min(...at.map((end) => alone(draw, actor, end))) + draw.at(`actors.${actor}.outside_option`);
}
