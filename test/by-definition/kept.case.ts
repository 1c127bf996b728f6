import {
  actorsOf,
  changesBy,
  controllersOf,
  type Draw,
  isAllowed,
  isLegal,
  isPassed,
  isSame,
  issuesOf,
  near,
  noDealOf,
  type Package,
  utility,
} from './game.case.ts';
import type { DeviceFile, ProposalFile } from './random-file.case.ts';

/** What a proposal promises. */
export interface Promised {
  readonly id: string;
  readonly proposal: ProposalFile;
  readonly package: Package;
  /** T(p). */
  readonly touched: readonly string[];
  readonly signatories: readonly string[];
}

export function promiseOf(draw: Draw, id: string): Promised {
  const proposal = draw.file.proposals[id];
  if (proposal === undefined) throw new Error(`no proposal ${id}`);
  const n = noDealOf(draw);
  const chosen = { ...n, ...proposal.package };
  const touched = issuesOf(draw).filter(
    (issue) => chosen[issue] !== n[issue] || proposal.holds?.includes(issue) === true,
  );
  const required = proposal.required ?? draw.file.required;
  const must = new Set([
    ...touched.flatMap((issue) => {
      const controllers = controllersOf(draw, issue);
      // An issue that nobody moves is signed for by whom the file requires.
      return controllers.length === 0 ? required : controllers;
    }),
    ...(proposal.charges ?? []),
  ]);
  return {
    id,
    proposal,
    package: chosen,
    touched,
    signatories: actorsOf(draw).filter((one) => must.has(one)),
  };
}

/** A breach of one actor in one draw, answered. */
interface Answered {
  readonly breach: Package;
  /** What others, or snapbacks, take back. */
  readonly returned: readonly string[];
  readonly temptation: number;
  readonly after: number;
  readonly cost: number;
  readonly value: number;
}

/** One actor's word in one draw; null where no breach of its harms anybody. */
export interface Word {
  readonly isKept: boolean;
  readonly criticalPatience: number | null;
  readonly longestLag: number | null;
  readonly bondNeeded: number | null;
  readonly breaksToEnd: boolean;
  /** Ways to break the package that harm somebody and pass. */
  readonly breaches: number;
  /** The breach of the largest value, told as what it changes and what is taken back for it; null where none or several are. */
  readonly best: string | null;
}

/** The word of an actor against all of its breaches, or those that change one issue. */
export function wordOf(draw: Draw, promise: Promised, actor: string, about?: string): Word {
  const p = promise.package;
  const breaches = changesBy(draw, actor, p, promise.touched).filter(
    (u) =>
      (about === undefined || u[about] !== p[about]) &&
      isHarmful(draw, promise, actor, u) &&
      isPassed(draw, p, u),
  );
  const answered = breaches.map((u) => answer(draw, promise, actor, u));
  if (answered.length === 0)
    return {
      isKept: true,
      criticalPatience: null,
      longestLag: null,
      bondNeeded: null,
      breaksToEnd: false,
      breaches: 0,
      best: null,
    };
  const critical = Math.max(...answered.map(criticalOf));
  const rho = draw.at(`actors.${actor}.impatience`);
  const worst = answered.reduce((a, b) => (b.value > a.value ? b : a));
  const bond = Math.max(0, worst.value);
  return {
    isKept: bond <= near,
    criticalPatience: critical,
    longestLag: lagBorne(critical, rho),
    bondNeeded: bond,
    breaksToEnd: bond > near && worst.temptation - worst.cost <= 0,
    breaches: answered.length,
    best: answered.some((one) => one !== worst && one.value > worst.value - 1e-8) ? null : told(p, worst),
  };
}

function told(p: Package, { breach, returned }: Answered): string {
  const changes = Object.keys(p).filter((id) => breach[id] !== p[id]);
  return `${changes.map((id) => `${id}: ${breach[id]}`).join()}; ${returned.join()}`;
}

/** The longest lag L for which exp(−ρ·L/12) is no less than q*. */
function lagBorne(critical: number, rho: number): number | null {
  if (critical === 0 || critical === Number.POSITIVE_INFINITY) return null;
  return rho === 0 ? Number.POSITIVE_INFINITY : (-12 * Math.log(critical)) / rho;
}

function criticalOf({ temptation, after, cost }: Answered): number {
  const [now, later] = [temptation - cost, after - cost];
  if (now <= near) return 0;
  return later > near ? Number.POSITIVE_INFINITY : now / (now - later);
}

function isHarmful(draw: Draw, { proposal, package: p, signatories }: Promised, actor: string, u: Package) {
  const harmed = new Set([
    ...signatories,
    ...(proposal.required ?? draw.file.required),
    ...(proposal.beneficiaries ?? []),
  ]);
  harmed.delete(actor);
  return [...harmed].some((one) => utility(draw, one, u) < utility(draw, one, p) - near);
}

function answer(draw: Draw, promise: Promised, actor: string, u: Package): Answered {
  const p = promise.package;
  const numbered = (promise.proposal.devices ?? []).map((device, d) => ({ device, d }));
  const broken = numbered.filter(({ device }) => device.kind !== 'snapback' && u[device.on] !== p[device.on]);
  const path = ({ d }: { readonly d: number }, key: string) => `proposals.${promise.id}.devices.${d}.${key}`;
  const cost = broken
    .filter(({ device }) => device.kind !== 'monitor')
    .reduce((sum, one) => sum + draw.at(path(one, 'adds_cost')), draw.at(`actors.${actor}.breach_cost`));
  const monitored = broken
    .filter(({ device }) => device.kind === 'monitor')
    .map((one) => draw.at(path(one, 'shortens_reply_to')));
  const snapping = numbered.filter(({ device }) => isSetOff(draw, device, actor, u));
  const reply = replyTo(draw, promise, actor, u, {
    automatic: [...new Set(snapping.map(({ device }) => device.on))],
    snap: Math.max(0, ...snapping.map((one) => draw.at(path(one, 'shortens_reply_to')))),
    atMost: Math.min(Number.POSITIVE_INFINITY, ...monitored),
  });
  const base = utility(draw, actor, p);
  const temptation = utility(draw, actor, u) - base;
  const after = utility(draw, actor, reply.package) - base;
  const q =
    reply.months === null ? 0 : Math.exp((-draw.at(`actors.${actor}.impatience`) * reply.months) / 12);
  const { returned } = reply;
  return { breach: u, returned, temptation, after, cost, value: (1 - q) * temptation + q * after - cost };
}

const isSetOff = (draw: Draw, { kind, on, against }: DeviceFile, actor: string, u: Package) =>
  kind === 'snapback' && u[on] !== noDealOf(draw)[on] && (against === undefined || against === actor);

interface Devices {
  readonly automatic: readonly string[];
  readonly snap: number;
  readonly atMost: number;
}

function replyTo(draw: Draw, promise: Promised, actor: string, u: Package, devices: Devices) {
  const n = noDealOf(draw);
  const back = (from: Package, issues: readonly string[]): Package => ({
    ...from,
    ...Object.fromEntries(issues.map((id) => [id, n[id] ?? ''])),
  });
  const returnable = promise.touched.filter(
    (id) => u[id] !== n[id] && !devices.automatic.includes(id) && isLegal(draw, id, u[id] ?? '', n[id] ?? ''),
  );
  const byOthers = returnable.filter((id) => controllersOf(draw, id).some((one) => one !== actor));
  const own = returnable.filter((id) => controllersOf(draw, id).includes(actor));
  const snapped = back(u, devices.automatic);
  for (const set of largestFirst(byOthers)) {
    if (set.length === 0 && devices.automatic.length === 0) break;
    const after = back(snapped, set);
    const settled = settle(draw, actor, after, back(after, own));
    if (settled === null) continue;
    const lags = set.map((id) =>
      Math.min(
        ...controllersOf(draw, id)
          .filter((one) => one !== actor && utility(draw, one, settled) >= utility(draw, one, u) - near)
          .map((one) => Math.min(devices.atMost, draw.at(`actors.${one}.reply_lag`))),
      ),
    );
    if (lags.includes(Number.POSITIVE_INFINITY) || !isPassed(draw, snapped, after)) continue;
    const months = Math.max(devices.automatic.length === 0 ? 0 : devices.snap, ...lags);
    const gone = [...devices.automatic, ...set];
    return { package: settled, months, returned: Object.keys(u).filter((id) => gone.includes(id)) };
  }
  return { package: u, months: null, returned: [] };
}

/** The better for the breaker of leaving its own issues and returning them; null where neither is allowed. */
function settle(draw: Draw, actor: string, left: Package, returned: Package): Package | null {
  const canLeave = isAllowed(draw, left);
  const isBetter = !canLeave || utility(draw, actor, returned) >= utility(draw, actor, left) - near;
  if (!isSame(left, returned) && isBetter && isAllowed(draw, returned) && isPassed(draw, left, returned))
    return returned;
  return canLeave ? left : null;
}

/** All sets, the largest first, of one size in the order of the file. */
function largestFirst(of: readonly string[]): readonly (readonly string[])[] {
  const order = (set: readonly string[]) => set.map((id) => of.indexOf(id));
  let sets: (readonly string[])[] = [[]];
  for (const one of of) sets = sets.flatMap((set) => [set, [...set, one]]);
  return sets.sort((a, b) => {
    if (a.length !== b.length) return b.length - a.length;
    const [x, y] = [order(a), order(b)];
    const k = x.findIndex((value, at) => value !== y[at]);
    return k < 0 ? 0 : (x[k] ?? 0) - (y[k] ?? 0);
  });
}
