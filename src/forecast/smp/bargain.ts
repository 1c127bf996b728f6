import type { SmpSettings } from './settings.ts';

/** The two sides of a bargain in one dimension or more: their saliences and where they stand. */
export interface BargainSides {
  readonly initiatorSalience: Float64Array;
  readonly receiverSalience: Float64Array;
  readonly initiatorPosition: Float64Array;
  readonly receiverPosition: Float64Array;
}

export interface BargainPositions {
  readonly initiator: Float64Array;
  readonly receiver: Float64Array;
}

// Keeps both sides defined where neither has any salience or chance.
const trace = 1e-6;

/**
 * Where a bargain puts the two sides if the initiator wins with probability P. S1P1 and S2P2 (e = 1, 2): with a = s_i^e P^e
 * and b = s_j^e (1 − P)^e, both move to nearly (a θ_i + b θ_j)/(a + b), in steps of 1e-4. S2PMax: only the likely loser
 * moves, by t = D s²/(D s² + (1 − D) s'²) with D = |2P − 1|, s the winner's salience and s' its own.
 */
export function interpolate(
  mode: SmpSettings['interVecBrgn'],
  probability: number,
  sides: BargainSides,
): BargainPositions {
  const dimensions = sides.initiatorPosition.length;
  const initiator = new Float64Array(dimensions);
  const receiver = new Float64Array(dimensions);
  const between = mode === 'S2PMax' ? winnerTakes : mode === 'S2P2' ? quadraticMean : linearMean;
  for (let k = 0; k < dimensions; k++) {
    const { initiatorSalience, receiverSalience, initiatorPosition, receiverPosition } = sides;
    const [si, sj] = [initiatorSalience[k], receiverSalience[k]];
    const [ti, tj] = [initiatorPosition[k], receiverPosition[k]];
    const [a, b] = between(probability, si, sj, ti, tj);
    initiator[k] = a;
    receiver[k] = b;
  }
  return { initiator, receiver };
}

type Between = (p: number, si: number, sj: number, ti: number, tj: number) => readonly [number, number];

const linearMean: Between = (p, si, sj, ti, tj) => weightedMeans(si * p, sj * (1 - p), ti, tj);

const quadraticMean: Between = (p, si, sj, ti, tj) =>
  weightedMeans(si * si * (p * p), sj * sj * ((1 - p) * (1 - p)), ti, tj);

function weightedMeans(a: number, b: number, ti: number, tj: number): readonly [number, number] {
  const total = a + trace + b;
  return [rounded(((a + trace) * ti + b * tj) / total), rounded((a * ti + (b + trace) * tj) / total)];
}

/** To four decimals, 0.01 on a scale of 0 to 100. */
function rounded(position: number): number {
  return Math.trunc(0.5 + 1e4 * position) / 1e4;
}

const winnerTakes: Between = (p, si, sj, ti, tj) => {
  const initiatorMoves = shareMoved(Math.max(0, 1 - 2 * p), si, sj);
  const receiverMoves = shareMoved(Math.max(0, 2 * p - 1), sj, si);
  return [ti + initiatorMoves * (tj - ti), tj + receiverMoves * (ti - tj)];
};

function shareMoved(lead: number, own: number, other: number): number {
  const pull = lead * (other * other);
  return pull / (pull + trace + (1 - lead) * (own * own));
}

/** The two versions of a bargain averaged, the initiator's version with weight `first`. */
export function averageBargains(
  a: BargainPositions,
  b: BargainPositions,
  first: number,
  second: number,
): BargainPositions {
  const mean = (x: Float64Array, y: Float64Array) =>
    x.map((value, k) => (first * value + second * y[k]) / (first + second));
  return { initiator: mean(a.initiator, b.initiator), receiver: mean(a.receiver, b.receiver) };
}
