/** A value of an input at which an output crosses its mark. */
export interface TippingValue {
  readonly value: number;
  /** Whether the output passes the mark upwards or downwards as the input grows. */
  readonly direction: 'up' | 'down';
  /** The output on either side of the crossing. */
  readonly before: number;
  readonly after: number;
  /** The crossing lies within half of this of `value`. */
  readonly resolution: number;
}

export interface TippingScan {
  readonly crossings: readonly TippingValue[];
  /** Width of a cell of the scan: two crossings within one cell are not seen. */
  readonly cell: number;
  /** The scan itself: the input, and the output there. */
  readonly inputs: Float64Array;
  readonly outputs: Float64Array;
  /** Points that gave no number; crossings beside them are not looked for. */
  readonly failed: number;
}

export interface TippingOptions {
  /** The output is below this, or not. */
  readonly mark?: number;
  /** A continuous output is solved by Brent's method, another (the winner changes) by bisection. */
  readonly isContinuous?: boolean;
  readonly points?: number;
  /** Of the range: how narrow a crossing is bracketed. */
  readonly tolerance?: number;
  /** Where the output takes long: others that are asked before it. */
  readonly quick?: QuickLooks;
}

/** Cheaper outputs that cross near where the output does. */
export interface QuickLooks {
  /** On the same side of the mark as the output: asked in its place by the scan. */
  readonly side: (input: number) => number;
  /** On the same side of the mark as the output wherever it is asked, and hardly less work. */
  readonly sure: (input: number) => number;
  /** The output at the ends of what lies between two inputs, and near it in there: the output itself is asked on both sides of where it crosses. */
  readonly between: (low: number, high: number) => (input: number) => number;
}

/**
 * Every value of one input, all others held, at which an output passes a mark: a scan of 65 points, then each cell whose
 * ends differ is narrowed. "At the mark" counts as above it.
 *
 * @example
 * tippingValues((x) => x * x, { low: 0, high: 3 }, { mark: 4 }).crossings[0].value // => 2
 */
export function tippingValues(
  output: (input: number) => number,
  { low, high }: { readonly low: number; readonly high: number },
  { mark = 0, isContinuous = true, points = 65, tolerance = 1e-10, quick }: TippingOptions = {},
): TippingScan {
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    throw new Error(`a scan from ${low} to ${high}; its ends are finite, the lower first`);
  if (!Number.isInteger(points) || points < 2)
    throw new Error(`a scan of ${points} points; it has 2 or more`);
  const cell = (high - low) / (points - 1);
  const inputs = Float64Array.from({ length: points }, (_, k) => (k === points - 1 ? high : low + k * cell));
  const outputs = inputs.map(quick?.side ?? output);
  const width = tolerance * (high - low);
  const crossings: TippingValue[] = [];
  for (let k = 1; k < points; k++) {
    const whole = { low: inputs[k - 1], high: inputs[k], before: outputs[k - 1], after: outputs[k] };
    if (!isCrossed(whole, mark)) continue;
    const bracket =
      quick === undefined ? whole : { ...whole, before: output(whole.low), after: output(whole.high) };
    if (!isCrossed(bracket, mark)) continue;
    const solve: Solve = (of, from) =>
      isContinuous ? solved(of, from, mark, width) : crossingOf(bisected(of, from, mark, width), mark);
    crossings.push(
      quick === undefined ? solve(output, bracket) : solvedQuickly(output, quick, solve, bracket, mark),
    );
  }
  return { crossings, cell, inputs, outputs, failed: outputs.filter(Number.isNaN).length };
}

/** Two inputs and the outputs there, on either side of the mark. */
interface Bracket {
  readonly low: number;
  readonly high: number;
  readonly before: number;
  readonly after: number;
}

/** A place that failed is on no side. */
function isCrossed({ before, after }: Bracket, mark: number): boolean {
  return !Number.isNaN(before) && !Number.isNaN(after) && before >= mark !== after >= mark;
}

type Solve = (output: (input: number) => number, from: Bracket) => TippingValue;

/** Brackets in which the quick output is solved: those that it leaves are narrow by then. */
const mostQuick = 8;

/**
 * Where the quick output crosses the output itself is asked on both sides. Where it does not cross there it crosses in what is left
 * of the bracket, at whose ends the quick output is the output itself: it is solved there again.
 */
function solvedQuickly(
  output: (input: number) => number,
  quick: QuickLooks,
  solve: Solve,
  from: Bracket,
  mark: number,
): TippingValue {
  let bracket = from;
  for (let tried = 0; tried < mostQuick; tried++) {
    const { value, resolution, direction } = solve(quick.between(bracket.low, bracket.high), bracket);
    const [low, high] = [
      Math.max(bracket.low, value - resolution),
      Math.min(bracket.high, value + resolution),
    ];
    const around = { low, high, before: quick.sure(low), after: quick.sure(high) };
    if (Number.isNaN(around.before) || Number.isNaN(around.after)) break;
    if (isCrossed(around, mark))
      return { value, direction, before: around.before, after: around.after, resolution };
    bracket =
      around.before >= mark === bracket.before >= mark
        ? { ...bracket, low: high, before: output(high) }
        : { ...bracket, high: low, after: output(low) };
  }
  return solve(output, bracket);
}

function crossingOf({ low, high, before, after }: Bracket, mark: number, root?: number): TippingValue {
  const isUp = after >= mark;
  const value = root !== undefined && root >= low && root <= high ? root : (low + high) / 2;
  return { value, direction: isUp ? 'up' : 'down', before, after, resolution: high - low };
}

/** The half of the bracket that holds the crossing; a failed middle leaves the bracket as it is. */
function halved(at: number, found: number, bracket: Bracket, mark: number): Bracket {
  return found >= mark === bracket.before >= mark
    ? { ...bracket, low: at, before: found }
    : { ...bracket, high: at, after: found };
}

function bisected(output: (input: number) => number, from: Bracket, mark: number, width: number): Bracket {
  let bracket = from;
  while (bracket.high - bracket.low > width) {
    const middle = (bracket.low + bracket.high) / 2;
    if (middle <= bracket.low || middle >= bracket.high) return bracket;
    const found = output(middle);
    if (Number.isNaN(found)) return bracket;
    bracket = halved(middle, found, bracket, mark);
  }
  return bracket;
}

/**
 * Brent (1973), "Algorithms for minimization without derivatives", chapter 4: inverse quadratic interpolation or the
 * secant, and bisection where they gain too little. The bracket is then closed around the root by two looks beside it.
 */
function solved(output: (input: number) => number, from: Bracket, mark: number, width: number): TippingValue {
  let [a, fa, b, fb] = [from.low, from.before - mark, from.high, from.after - mark];
  let [c, fc, step, last] = [a, fa, b - a, b - a];
  for (let round = 0; round < 100; round++) {
    if (fb > 0 === fc > 0) [c, fc, step, last] = [a, fa, b - a, b - a];
    if (Math.abs(fc) < Math.abs(fb)) [a, fa, b, fb, c, fc] = [b, fb, c, fc, b, fb];
    const tolerance = 2 * Number.EPSILON * Math.abs(b) + width / 4;
    const half = (c - b) / 2;
    if (Math.abs(half) <= tolerance || fb === 0) break;
    const tried =
      Math.abs(last) < tolerance || Math.abs(fa) <= Math.abs(fb)
        ? undefined
        : interpolated(a, fa, b, fb, c, fc);
    const isGood =
      tried !== undefined &&
      2 * tried.over <
        Math.min(3 * half * tried.under - Math.abs(tolerance * tried.under), Math.abs(last * tried.under));
    [last, step] = isGood && tried !== undefined ? [step, tried.over / tried.under] : [half, half];
    [a, fa] = [b, fb];
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance;
    fb = output(b) - mark;
    if (Number.isNaN(fb)) return crossingOf(bisected(output, from, mark, width), mark);
  }
  return crossingOf(aroundRoot(output, from, b, mark, width), mark, b);
}

/** The step from b as over/under, `over` made positive. */
function interpolated(a: number, fa: number, b: number, fb: number, c: number, fc: number) {
  const s = fb / fa;
  let over: number;
  let under: number;
  if (a === c) {
    over = (c - b) * s;
    under = 1 - s;
  } else {
    const q = fa / fc;
    const r = fb / fc;
    over = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
    under = (q - 1) * (r - 1) * (s - 1);
  }
  return over > 0 ? { over, under: -under } : { over: -over, under };
}

function aroundRoot(
  output: (input: number) => number,
  from: Bracket,
  root: number,
  mark: number,
  width: number,
): Bracket {
  let bracket = from;
  for (const at of [root, root - width / 2, root + width / 2]) {
    if (at <= bracket.low || at >= bracket.high) continue;
    const found = output(at);
    if (!Number.isNaN(found)) bracket = halved(at, found, bracket, mark);
  }
  return bracket.high - bracket.low > width ? bisected(output, bracket, mark, width) : bracket;
}
