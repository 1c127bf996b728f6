import type { IssueCells } from './cells.ts';
import type { Earning } from './earnings.ts';

/** "At least one of these bounds is violated": for each issue left, the cells that violate, by 1. */
type Clause = ReadonlyMap<number, Uint8Array>;

/** The cells each issue may still take. */
type Domains = ReadonlyMap<number, readonly number[]>;

/** Branchings after which the count is given up. */
const branchLimit = 50_000;

/**
 * Exact number of packages, over the issues given, that earn none of the earnings, or null when it would take too long.
 * Counting with unit propagation, components counted apart and remembered (Sang, Bacchus and others 2004, for clauses).
 */
export function countUnpaid(
  issues: readonly IssueCells[],
  isWanted: (owner: number) => boolean,
  earnings: readonly Earning[],
): bigint | null {
  const domains = new Map(issues.map(({ cells }, j) => [j, [...cells.keys()]]));
  const clauses = new Map<number, Map<number, Uint8Array>>();
  for (const [j, { owners, cells }] of issues.entries()) {
    for (const [b, owner] of owners.entries()) {
      if (!isWanted(owner)) continue;
      const violates = Uint8Array.from(cells, ({ holds }) => 1 - holds[b]);
      if (earnings[owner]?.excludes) {
        // Unpaid only inside: every bound must hold.
        domains.set(
          j,
          (domains.get(j) ?? []).filter((cell) => violates[cell] === 0),
        );
      } else clauses.set(owner, (clauses.get(owner) ?? new Map<number, Uint8Array>()).set(j, violates));
    }
  }
  const remembered = new Map<string, bigint>();
  let branchings = 0;

  const sizeOf = (issue: number, cells: readonly number[]): bigint =>
    cells.reduce((sum, cell) => sum + BigInt(issues[issue]?.cells[cell]?.size ?? 0), 0n);

  const count = (open: Domains, active: readonly Clause[]): bigint => {
    const found = propagated(open, active);
    if (found === null) return 0n;
    let product = 1n;
    for (const component of componentsOf(found.domains, found.clauses)) {
      if (product === 0n) break;
      product *= component.clauses.length === 0 ? whole(component.domains) : branched(component);
    }
    return product;
  };
  const whole = (open: Domains): bigint => {
    let product = 1n;
    for (const [issue, cells] of open) product *= sizeOf(issue, cells);
    return product;
  };
  const branched = ({ domains: open, clauses: active }: Component): bigint => {
    const key = keyOf(open, active);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    if (++branchings > branchLimit) throw new TooLong();
    const issue = busiest(active);
    const rest = new Map(open);
    rest.delete(issue);
    let sum = 0n;
    for (const cells of alike(open.get(issue) ?? [], active, issue)) {
      sum += sizeOf(issue, cells) * count(rest, without(active, issue, cells[0]));
    }
    remembered.set(key, sum);
    return sum;
  };
  try {
    return count(domains, [...clauses.values()]);
  } catch (error) {
    if (error instanceof TooLong) return null;
    throw error;
  }
}

class TooLong extends Error {}

interface Component {
  readonly domains: Domains;
  readonly clauses: readonly Clause[];
}

/** Clauses that hold anyway are dropped, those with one issue left restrict it; null when one cannot hold. */
function propagated(open: Domains, active: readonly Clause[]): Component | null {
  const domains = new Map(open);
  let clauses = active;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    const kept: Clause[] = [];
    for (const clause of clauses) {
      const left = new Map<number, Uint8Array>();
      let isHeld = false;
      for (const [issue, violates] of clause) {
        const cells = domains.get(issue) ?? [];
        const violating = cells.reduce((sum, cell) => sum + violates[cell], 0);
        isHeld ||= violating === cells.length;
        if (violating > 0) left.set(issue, violates);
      }
      if (isHeld) continue;
      if (left.size === 0) return null;
      if (left.size > 1) kept.push(left);
      for (const [issue, violates] of left.size === 1 ? left : []) {
        domains.set(
          issue,
          (domains.get(issue) ?? []).filter((cell) => violates[cell] === 1),
        );
        isChanged = true;
      }
    }
    clauses = kept;
  }
  for (const cells of domains.values()) if (cells.length === 0) return null;
  return { domains, clauses };
}

/** Parts that share no issue; issues without a clause make a part without clauses each. */
function componentsOf(domains: Domains, clauses: readonly Clause[]): Component[] {
  const parent = new Map([...domains.keys()].map((issue) => [issue, issue]));
  const root = (issue: number): number => {
    let at = issue;
    while (parent.get(at) !== at) at = parent.get(at) as number;
    return at;
  };
  for (const clause of clauses) {
    const [first, ...others] = clause.keys();
    for (const other of others) parent.set(root(other), root(first));
  }
  const parts = new Map<number, { domains: Map<number, readonly number[]>; clauses: Clause[] }>();
  for (const [issue, cells] of domains) {
    const part = parts.get(root(issue)) ?? { domains: new Map(), clauses: [] };
    part.domains.set(issue, cells);
    parts.set(root(issue), part);
  }
  for (const clause of clauses) {
    const [first] = clause.keys();
    parts.get(root(first))?.clauses.push(clause);
  }
  return [...parts.values()];
}

/** Two parts with the same cells and the same violating cells have the same count. */
function keyOf(domains: Domains, clauses: readonly Clause[]): string {
  const open = [...domains].map(([issue, cells]) => `${issue}:${cells.join()}`);
  const active = clauses.map((clause) =>
    [...clause]
      .map(
        ([issue, violates]) =>
          `${issue}:${(domains.get(issue) ?? []).map((cell) => violates[cell]).join('')}`,
      )
      .join(' '),
  );
  return `${open.sort().join(';')}|${active.sort().join(';')}`;
}

/** The issue in most clauses. */
function busiest(clauses: readonly Clause[]): number {
  const uses = new Map<number, number>();
  for (const clause of clauses)
    for (const issue of clause.keys()) uses.set(issue, (uses.get(issue) ?? 0) + 1 / clause.size);
  return [...uses].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Cells that violate the same bounds of the clauses, together. */
function alike(cells: readonly number[], clauses: readonly Clause[], issue: number): number[][] {
  const groups = new Map<string, number[]>();
  for (const cell of cells) {
    const key = clauses.map((clause) => clause.get(issue)?.[cell] ?? '').join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return [...groups.values()];
}

/** The clauses once an issue takes a cell: those it satisfies are gone, the others lose the issue. */
function without(clauses: readonly Clause[], issue: number, cell: number): Clause[] {
  return clauses.flatMap((clause) => {
    const violates = clause.get(issue);
    if (violates === undefined) return [clause];
    if (violates[cell] === 1) return [];
    const left = new Map(clause);
    left.delete(issue);
    return [left];
  });
}
