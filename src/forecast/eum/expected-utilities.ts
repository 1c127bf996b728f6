import type { EumWorkspace } from './workspace.ts';

/**
 * E(i→j) = s_j [P U_s + (1 − P) U_f] + (1 − s_j) U_s − Q U_q − (1 − Q) [T U_b + (1 − T) U_w] for all pairs, with each i's own
 * risk exponent (Scholz, Calbert & Smith 2011, eq. 25a).
 */
export function fillChallenges(ws: EumWorkspace): void {
  const { n, challenge } = ws;
  fillBasicUtilities(ws);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++)
      challenge[i * n + j] = i === j ? 0 : expectedUtility(ws, i, j, i, ws.salience[j], i);
  }
}

/** b_ij, what j expects from challenging i as i sees it (eq. 25b), in the reading that the switches choose. */
export function fillAnswers(ws: EumWorkspace): void {
  const { n, switches, salience, challenge, answer } = ws;
  const isOwn = switches.answerExponent === 'own';
  const isResponder = switches.answerSalience === 'responder';
  const isOtherPlace = switches.answerPlace === 'responder';
  const isMirror = !isOwn && isResponder && !isOtherPlace;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) answer[i * n + j] = 0;
      else if (isMirror) answer[i * n + j] = challenge[j * n + i];
      else {
        const resists = salience[isResponder ? i : j];
        answer[i * n + j] = expectedUtility(ws, j, i, isOwn ? i : j, resists, isOtherPlace ? i : j);
      }
    }
  }
}

/** To a from challenging b: with the risk exponent of `viewer` (a or b), and the term of doing nothing seen from `place`. */
function expectedUtility(
  ws: EumWorkspace,
  a: number,
  b: number,
  viewer: number,
  resists: number,
  place: number,
): number {
  const { n, q, probability, success, failure, statusQuo, switches } = ws;
  const cell = viewer * n + (viewer === a ? b : a);
  const wins = success[cell];
  const p = probability[a * n + b];
  const contest = p * wins + (1 - p) * failure[cell];
  const value = resists * contest + (1 - resists) * wins - q * statusQuo[viewer];
  if (q === 1 || switches.noChallenge === 'absent') return value;
  const idle = (1 - q) * idleUtility(ws, place, place === a ? b : a, viewer);
  return switches.noChallenge === 'added' ? value + idle : value - idle;
}

/** T U_b + (1 − T) U_w: what becomes of the one at `place` when the other drifts to μ (eq. 18 and 19). */
function idleUtility(ws: EumWorkspace, place: number, other: number, viewer: number): number {
  const { position, range, drift, exponent, switches } = ws;
  const fromDrift = Math.abs(position[place] - drift);
  const apart = Math.abs(position[place] - position[other]);
  const t = switches.drift === 'compared' ? (fromDrift < apart ? 1 : 0) : switches.drift;
  const step = (fromDrift + apart) / range / 4;
  const r = exponent[viewer];
  if (r === 1) return (2 * t - 1) * 4 * step;
  const better = t === 0 ? 0 : t * (2 - 4 * Math.exp(r * Math.log(0.5 - step)));
  return t === 1 ? better : better + (1 - t) * (2 - 4 * Math.exp(r * Math.log(0.5 + step)));
}

/** U_s = 2 − 4(1/2 − d/2)^r, U_f = 2 − 4(1/2 + d/2)^r, U_q = 2 − 4(1/2)^r (eq. 15, 16, 24); for r = 1: 2d, −2d, 0. */
function fillBasicUtilities(ws: EumWorkspace): void {
  const { n, position, range, exponent, success, failure, statusQuo } = ws;
  for (let i = 0; i < n; i++) {
    const r = exponent[i];
    statusQuo[i] = r === 1 ? 0 : 2 - 4 * Math.exp(-Math.LN2 * r);
  }
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const d = Math.abs(position[i] - position[j]) / range;
      // A power is shared as a logarithm by both sides of the pair; log 0 = −∞ gives the 0 that is wanted.
      const below = Math.log(0.5 - d / 2);
      const above = Math.log(0.5 + d / 2);
      setPair(success, failure, i * n + j, d, exponent[i], below, above);
      setPair(success, failure, j * n + i, d, exponent[j], below, above);
    }
  }
}

function setPair(
  success: Float64Array,
  failure: Float64Array,
  cell: number,
  d: number,
  r: number,
  below: number,
  above: number,
): void {
  success[cell] = r === 1 ? 2 * d : 2 - 4 * Math.exp(r * below);
  failure[cell] = r === 1 ? -2 * d : 2 - 4 * Math.exp(r * above);
}
