/**
 * Normal distribution. Own code where @stdlib has it, because its import costs 80 ms of a command that should answer
 * in 400; the tests compare the two.
 */

/**
 * Quantile of the standard normal, relative error about 1e-16 (Wichura 1988, algorithm AS 241, PPND16).
 *
 * @example
 * normalQuantile(0.975) // => 1.95996398454
 */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(central.over, r)) / polynomial(central.under, r);
  }
  const tail = Math.sqrt(-Math.log(q < 0 ? probability : 1 - probability));
  return Math.sign(q) * tailQuantile(tail);
}

/** Normal deviate whose upper tail has the natural logarithm `logTail`; for tails too small for a double. */
export function normalUpperQuantile(logTail: number): number {
  return logTail > Math.log(0.5) ? normalQuantile(-Math.expm1(logTail)) : upper(logTail);
}

function upper(logTail: number): number {
  const r = Math.sqrt(-logTail);
  if (r <= tailFit) return logTail > Math.log(0.075) ? -normalQuantile(Math.exp(logTail)) : tailQuantile(r);
  // Beyond the fit of AS 241: Newton on ln Q(x), whose derivative is minus the hazard.
  let x = Math.sqrt(2) * r;
  for (let step = 0; step < 50; step++) {
    const logQ = logNormalTail(x);
    const hazard = Math.exp(-0.5 * x * x - Math.log(Math.sqrt(2 * Math.PI)) - logQ);
    const change = (logQ - logTail) / hazard;
    x += change;
    if (Math.abs(change) < 1e-15 * x) break;
  }
  return x;
}

const tailFit = 27;

function tailQuantile(r: number): number {
  return r <= 5
    ? polynomial(middle.over, r - 1.6) / polynomial(middle.under, r - 1.6)
    : polynomial(far.over, r - 5) / polynomial(far.under, r - 5);
}

/**
 * Probability below x.
 *
 * @example
 * normalCdf(0) // => 0.5
 */
export function normalCdf(x: number): number {
  return x > 0 ? 1 - Math.exp(logNormalTail(x)) : Math.exp(logNormalTail(-x));
}

/** ln of the probability above x: a series near 0, Lentz's continued fraction for erfc beyond (DLMF 7.9.3). */
export function logNormalTail(x: number): number {
  if (x < 0) return Math.log1p(-Math.exp(logNormalTail(-x)));
  if (x < 2.5) return Math.log(0.5 - normalSeries(x));
  let fraction = x;
  for (let n = fractions; n >= 1; n--) fraction = x + n / fraction;
  return -0.5 * x * x - 0.5 * Math.log(2 * Math.PI) - Math.log(fraction);
}

/** From 2.5 on, 80 of them still move the last bit of one result in two thousand, and 100 that of none: some are to spare. */
const fractions = 128;

/** Φ(x) − ½ = φ(x) (x + x³/3 + x⁵/15 + …), all terms positive (Marsaglia 2004). */
function normalSeries(x: number): number {
  const square = x * x;
  let term = x;
  let sum = x;
  for (let n = 3; term > 1e-18 * sum; n += 2) {
    term *= square / n;
    sum += term;
  }
  return (sum * Math.exp(-0.5 * x * x)) / Math.sqrt(2 * Math.PI);
}

/** Horner's scheme, written as a loop: it is asked for in every draw. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * x + coefficients[k];
  return sum;
}

const central = {
  over: [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  under: [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
    39307.89580009271061, 28729.085735721942674, 5226.495278852545925,
  ],
};
const middle = {
  over: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  under: [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
};
const far = {
  over: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  under: [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
};
