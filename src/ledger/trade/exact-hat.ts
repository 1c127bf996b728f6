import { type ClearingWages, clearingWages } from './clearing-wages.ts';
import { type Closure, type Severed, type WorldPart, worldParts } from './world-part.ts';

/** What changes between exporter and importer, row-major; 1 or 0 respectively on the diagonal: home trade stays. */
export type TradeChange =
  /** Trade costs are multiplied; infinity is an embargo. */
  | { readonly kind: 'trade-cost'; readonly multipliers: Float64Array }
  /** Partial effect on the logarithm of trade, as a gravity regression gives it; minus infinity is an embargo. */
  | { readonly kind: 'partial-effect'; readonly beta: Float64Array };

export interface ExactHatSettings {
  /** Elasticity of trade to its costs, above 0. */
  readonly elasticity: number;
  readonly change: TradeChange;
  readonly closure: Closure;
  /** Largest residual of market clearing, in logarithms; 1e-12 when left out. */
  readonly tolerance?: number;
  readonly mostIterations?: number;
}

/** The world after the change, each country relative to before. */
export interface NewWorld {
  readonly kind: 'solved';
  /** `w'/w`; world output keeps its value within each part of the world that still trades. */
  readonly wages: Float64Array;
  readonly prices: Float64Array;
  /** Real spending (additive) or real wage (multiplicative) after over before. */
  readonly welfare: Float64Array;
  /** New flows, exporter by importer, row-major. */
  readonly flows: Float64Array;
  readonly iterations: number;
  /** Largest residual of market clearing, in logarithms. */
  readonly residual: number;
  /** Number of parts into which the change cuts the world. */
  readonly parts: number;
}

/** Why there is no answer. Countries are places in the table. */
export type NoWorld =
  | Severed
  | { readonly kind: 'not-found'; readonly residual: number; readonly iterations: number };

/**
 * General equilibrium of a one-sector Armington model after a change of trade costs, from observed flows alone
 * (exact hat algebra: Dekle, Eaton and Kortum 2008; Arkolakis, Costinot and Rodríguez-Clare 2012; closures as in
 * Baier, Yotov and Zylkin 2019). `flows[i * n + j]` is what i sells to j, home sales on the diagonal.
 *
 * @example
 * const flows = Float64Array.of(9, 1, 1, 9);
 * const change = { kind: 'trade-cost', multipliers: Float64Array.of(1, 1, 1, 1) };
 * exactHat(flows, { elasticity: 4, closure: 'additive', change }).welfare // => [1, 1]
 */
export function exactHat(flows: Float64Array, settings: ExactHatSettings): NewWorld | NoWorld {
  const { tolerance = 1e-12, mostIterations = 20_000 } = settings;
  const n = sizeOf(flows, settings);
  const whole = wholeWorld(flows, n, settings);
  const parts = worldParts(whole);
  if (!isParts(parts)) return parts;
  const spendingBefore = whole.output.map((sold, i) => sold + whole.imbalances[i]);
  const world = emptyWorld(n);
  let [iterations, residual] = [0, 0];
  for (const part of parts) {
    const found = clearingWages(part, tolerance, mostIterations);
    iterations = Math.max(iterations, found.iterations);
    // Rounding can end the search a hair above the tolerance: what clears to ten times as much is found, and says its residual.
    if (!(found.residual <= 10 * tolerance))
      return { kind: 'not-found', residual: found.residual, iterations };
    residual = Math.max(residual, found.residual);
    fill(world, n, part, found, spendingBefore);
  }
  return { kind: 'solved', ...world, iterations, residual, parts: parts.length };
}

/** Number of countries; nonsense is the caller's mistake and throws. */
function sizeOf(flows: Float64Array, { elasticity, change }: ExactHatSettings): number {
  const n = Math.sqrt(flows.length);
  if (!Number.isInteger(n) || n === 0) throw new RangeError(`flows are no square: ${flows.length}`);
  if (!(elasticity > 0 && elasticity < Number.POSITIVE_INFINITY))
    throw new RangeError(`elasticity: ${elasticity}`);
  const values = change.kind === 'trade-cost' ? change.multipliers : change.beta;
  if (values.length !== flows.length) throw new RangeError(`${change.kind}: ${values.length} values`);
  const still = change.kind === 'trade-cost' ? 1 : 0;
  for (let i = 0; i < flows.length; i++) {
    const [flow, value] = [flows[i], values[i]];
    if (!(flow >= 0 && flow < Number.POSITIVE_INFINITY)) throw new RangeError(`flows[${i}]: ${flow}`);
    const isAllowed = change.kind === 'trade-cost' ? value > 0 : value < Number.POSITIVE_INFINITY;
    if (!isAllowed || (i % (n + 1) === 0 && value !== still))
      throw new RangeError(`${change.kind}[${i}]: ${value}`);
  }
  return n;
}

function wholeWorld(
  flows: Float64Array,
  n: number,
  { elasticity, change, closure }: ExactHatSettings,
): WorldPart {
  const [output, spending] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const flow = flows[i * n + j];
      output[i] = output[i] + flow;
      spending[j] = spending[j] + flow;
    }
  }
  const supply = new Float64Array(n * n);
  for (let i = 0; i < n * n; i++) {
    const flow = flows[i];
    if (flow > 0) supply[i] = (flow / spending[i % n]) * effectOf(change, i, elasticity);
  }
  const imbalances = spending.map((spent, i) => spent - output[i]);
  return { members: Int32Array.from(output.keys()), supply, output, imbalances, elasticity, closure };
}

function effectOf(change: TradeChange, i: number, elasticity: number): number {
  return change.kind === 'trade-cost' ? change.multipliers[i] ** -elasticity : Math.exp(change.beta[i]);
}

function isParts(found: readonly WorldPart[] | Severed): found is readonly WorldPart[] {
  return Array.isArray(found);
}

function emptyWorld(n: number) {
  const array = () => new Float64Array(n);
  return { wages: array(), prices: array(), welfare: array(), flows: new Float64Array(n * n) };
}

function fill(
  world: ReturnType<typeof emptyWorld>,
  n: number,
  { members, supply, closure, elasticity }: WorldPart,
  { market }: ClearingWages,
  spendingBefore: Float64Array,
): void {
  const size = members.length;
  for (let b = 0; b < size; b++) {
    const j = members[b];
    const [wage, access, spending] = [market.wages[b], market.access[b], market.spending[b]] as [
      number,
      number,
      number,
    ];
    const price = access ** (-1 / elasticity);
    world.wages[j] = wage;
    world.prices[j] = price;
    world.welfare[j] = closure === 'additive' ? spending / spendingBefore[j] / price : wage / price;
    for (let a = 0; a < size; a++)
      world.flows[members[a] * n + j] = ((supply[a * size + b] * market.cheapness[a]) / access) * spending;
  }
}
