import { type SmpInput, type SmpSettings, smpSettings } from './index.ts';

/**
 * The model once more, from its description and without regard to time: every utility is computed where it is asked for,
 * every estimate can be asked of any observer. Sums are in the order that the description gives.
 */
export function plainSmp(input: SmpInput, changes: Partial<SmpSettings>, turns: number): readonly number[][] {
  const set = smpSettings(changes);
  let theta = rows(input.positions, input.names.length);
  const series = [theta.flat()];
  for (let t = 0; t < turns; t++) {
    theta = plainTurn(input, set, theta);
    series.push(theta.flat());
  }
  return series;
}

function rows(matrix: Float64Array, n: number): number[][] {
  const k = matrix.length / n;
  return Array.from({ length: n }, (_, i) => [...matrix.slice(i * k, (i + 1) * k)]);
}

const sum = (values: readonly number[], start = 0) => values.reduce((total, value) => total + value, start);
const at = <T>(list: readonly T[], i: number) => list[i] as T;

export function plainVote(rule: SmpSettings['votingRule'], w: number, d: number): number {
  const b = Math.min(1, Math.max(-1, d / 1e-8));
  return {
    Binary: w * b,
    PropBin: w * (0.8 * d + 0.2 * b),
    Prop: w * d,
    PropCbc: w * (0.5 * d + 0.5 * d ** 3),
    Cubic: w * d ** 3,
    ASymProsp: d < 0 ? w * d : (2 / 3) * w * d,
  }[rule];
}

/** `worth(k, o)`: what option o is worth to voter k. */
export function plainElection(
  weights: readonly number[],
  options: number,
  worth: (voter: number, option: number) => number,
  set: Pick<SmpSettings, 'votingRule' | 'vpm' | 'pcem'>,
): readonly number[] {
  const every = Array.from({ length: options }, (_, o) => o);
  // Votes are cast once for a pair, with the later option first.
  const coalition = (i: number, j: number): number => {
    if (i === j) return 1e-8;
    const [first, second] = i > j ? [i, j] : [j, i];
    const votes = weights.map((w, k) => plainVote(set.votingRule, w, worth(k, first) - worth(k, second)));
    return sum(
      votes.map((v) => Math.max(0, i > j ? v : -v)),
      1e-8,
    );
  };
  const c = every.map((i) => every.map((j) => coalition(i, j)));
  const v = every.map((i) => every.map((j) => plainVictory(set.vpm, at(at(c, i), j), at(at(c, j), i))));
  if (set.pcem === 'Conditional') {
    const products = v.map((row) => row.reduce((product, chance) => product * chance, 1));
    return products.map((product) => product / sum(products));
  }
  const raw = every.map((i) => every.map((j) => at(at(c, i), j) * at(at(v, i), j) + (i === j ? 1e-10 : 0)));
  const g = raw.map((row) => row.map((value, j) => value / sum(raw.map((other) => at(other, j)))));
  const meets = (p: readonly number[], i: number, j: number) =>
    set.pcem === 'MarkovUniform'
      ? (at(p, i) + at(p, j)) / options
      : at(p, i) * at(at(g, j), i) + at(p, j) * at(at(g, i), j);
  let p: readonly number[] = every.map(() => 1 / options);
  for (;;) {
    const q = every.map((i) => sum(every.map((j) => at(at(v, i), j) * meets(p, i, j))));
    const change = Math.max(...q.map((value, i) => Math.abs(value - at(p, i))));
    p = p.map((value, i) => (value + at(q, i)) / 2);
    if (change <= (set.pcem === 'MarkovUniform' ? 1e-6 : 1e-8)) return p;
  }
}

function plainVictory(model: SmpSettings['vpm'], a: number, b: number): number {
  if (model !== 'Binary') {
    const e = { Linear: 1, Square: 2, Quartic: 4, Octic: 8 }[model];
    return a ** e / (a ** e + b ** e);
  }
  if (a >= 1.1 * b) return 1 / (1 + 1e-6);
  return b >= 1.1 * a ? 1 - 1 / (1 + 1e-6) : ((2.1 * a) / (a + b) - 1) / 0.1;
}

/** What any observer makes of a state. */
function plainView(input: SmpInput, set: SmpSettings, theta: readonly number[][]) {
  const n = theta.length;
  const every = theta.map((_, i) => i);
  const c = [...input.capability];
  const s = rows(input.salience, n);
  const S = s.map((row) => sum(row));
  const distance = (i: number, y: readonly number[]) =>
    Math.sqrt(
      sum(at(s, i).map((w, k) => (w * (at(at(theta, i), k) - at(y, k))) ** 2)) /
        sum(at(s, i).map((w) => w * w)),
    );
  const p = plainElection(c, n, (k, o) => 1 - distance(k, at(theta, o)), set);
  const R = plainRisks(set, p);
  const a = { None: 0, OneThird: 1 / 3, Half: 1 / 2, TwoThirds: 2 / 3, Full: 1 }[set.bigRAdjust];
  const u = (h: number, i: number, y: readonly number[]) => {
    const [d, r] = [distance(i, y), (1 - a) * at(R, h) + a * at(R, i)];
    return d <= 1 ? (1 - d) * (1 + d * r) : (1 - d) * (1 + r);
  };
  const U = (h: number, i: number, j: number) => u(h, i, at(theta, j));
  const ballot = (i: number, d: number) => plainVote(set.votingRule, at(c, i) * at(S, i), d);
  return { n, every, theta, c, s, S, u, U, ballot };
}

type View = ReturnType<typeof plainView>;

function plainRisks(set: SmpSettings, p: readonly number[]): readonly number[] {
  const [lo, hi] = [Math.min(...p), Math.max(...p)];
  return p.map((value) => {
    if (hi === lo) return 0;
    if (set.bigRRange === 'Min') return (value - lo) / (hi - lo);
    return set.bigRRange === 'Mid'
      ? (3 * value - hi - 2 * lo) / (2 * (hi - lo))
      : (2 * value - hi - lo) / (hi - lo);
  });
}

/** Chance that i beats j, and what k gains by the contest, as h sees it. */
function plainContest({ every, S, U, ballot }: View, set: SmpSettings) {
  const wins = (h: number, i: number, j: number) => {
    const sides = [ballot(i, U(h, i, i) - U(h, i, j)), ballot(j, U(h, j, i) - U(h, j, j))];
    const x = sum(
      sides.map((v) => Math.max(0, v)),
      1e-10,
    );
    const y = sum(
      sides.map((v) => Math.max(0, -v)),
      1e-10,
    );
    const thirds = every
      .filter((k) => k !== i && k !== j)
      .map((k) => {
        const [ui, uj, own] = [U(h, k, i), U(h, k, j), U(h, k, k)];
        const lean = ballot(k, ui - uj);
        const pi = (x + Math.max(0, lean)) / (x + Math.max(0, lean) + y + Math.max(0, -lean));
        const results = {
          NoCommit: [2 * ui + own, 2 * uj + own, 2 * ui + own, 2 * uj + own],
          SemiCommit: [2 * ui + own, 3 * uj, 3 * ui, 2 * uj + own],
          FullCommit: [3 * ui, 3 * uj, 3 * ui, 3 * uj],
        }[set.thirdPartyCommit];
        const [first = 0, second = 0, third = 0, fourth = 0] = results;
        return ballot(k, pi * first + (1 - pi) * second - (pi * third + (1 - pi) * fourth));
      });
    const backing = sum(
      thirds.map((v) => Math.max(0, v)),
      x,
    );
    return (
      backing /
      (backing +
        sum(
          thirds.map((v) => Math.max(0, -v)),
          y,
        ))
    );
  };
  const gains = (h: number, k: number, i: number, j: number) => {
    const [ui, uj, chance] = [U(h, k, i), U(h, k, j), wins(h, i, j)];
    return (1 - at(S, j)) * 2 * ui + at(S, j) * (chance * 2 * ui + (1 - chance) * 2 * uj) - (ui + uj);
  };
  return { wins, gains };
}

function plainBargains(view: View, set: SmpSettings) {
  const { every, theta, c, s, S } = view;
  const { wins, gains } = plainContest(view, set);
  const between = (i: number, j: number, chance: number) => {
    const points = at(theta, i).map((ti, k) =>
      plainPoint(set, chance, at(at(s, i), k), at(at(s, j), k), ti, at(at(theta, j), k)),
    );
    return { i, j, newI: points.map(([x]) => x), newJ: points.map(([, y]) => y) };
  };
  return every.flatMap((i) => {
    const worth = every.map((j) => (j === i ? Number.NEGATIVE_INFINITY : gains(i, i, i, j)));
    const j = worth.indexOf(Math.max(...worth));
    if (!(at(worth, j) > 1e-5)) return [];
    const initiators = between(i, j, wins(i, i, j));
    if (set.brgnModel === 'InitOnlyInterp') return [initiators];
    const receivers = between(i, j, set.compat ? gains(j, i, i, j) : wins(j, i, j));
    if (set.brgnModel === 'InitRcvrInterp') return [initiators, receivers];
    const [wi, wj] = [at(c, i) * at(S, i), at(c, set.compat ? i : j) * at(S, j)];
    const mean = (x: readonly number[], y: readonly number[]) =>
      x.map((value, k) => (wi * value + wj * at(y, k)) / (wi + wj));
    return [
      { i, j, newI: mean(initiators.newI, receivers.newI), newJ: mean(initiators.newJ, receivers.newJ) },
    ];
  });
}

function plainTurn(input: SmpInput, set: SmpSettings, theta: readonly number[][]): number[][] {
  const view = plainView(input, set, theta);
  const { n, every, c, u, U } = view;
  const bargains = plainBargains(view, set);
  return theta.map((stay, k) => {
    const list = bargains.filter(({ i, j }) => i === k || j === k);
    if (list.length === 0) return stay;
    const worth = (voter: number, option: number) => {
      const bargain = list[option - 1];
      if (bargain === undefined) return sum(every.map((m) => U(voter, voter, m))) / n;
      const others = every.filter((m) => m !== bargain.i && m !== bargain.j);
      const moved = u(voter, voter, bargain.newI) + u(voter, voter, bargain.newJ);
      return (
        sum(
          others.map((m) => U(voter, voter, m)),
          moved,
        ) / n
      );
    };
    const chances = plainElection(c, list.length + 1, worth, set);
    const taken = list[chances.indexOf(Math.max(...chances)) - 1];
    if (taken === undefined) return stay;
    return taken.i === k ? taken.newI : taken.newJ;
  });
}

function plainPoint(
  set: SmpSettings,
  chance: number,
  si: number,
  sj: number,
  ti: number,
  tj: number,
): readonly [number, number] {
  const m = 1e-6;
  if (set.interVecBrgn === 'S2PMax') {
    const [di, dj] = [Math.max(0, 1 - 2 * chance), Math.max(0, 2 * chance - 1)];
    const moveI = (di * sj ** 2) / (di * sj ** 2 + m + (1 - di) * si ** 2);
    const moveJ = (dj * si ** 2) / (dj * si ** 2 + m + (1 - dj) * sj ** 2);
    return [ti + moveI * (tj - ti), tj + moveJ * (ti - tj)];
  }
  const e = set.interVecBrgn === 'S1P1' ? 1 : 2;
  const [a, b] = [si ** e * chance ** e, sj ** e * (1 - chance) ** e];
  const round = (x: number) => Math.trunc(0.5 + 1e4 * x) / 1e4;
  return [round(((a + m) * ti + b * tj) / (a + m + b)), round((a * ti + (b + m) * tj) / (a + m + b))];
}
