import type { Distribution, MixturePart } from './distribution.ts';

/**
 * Exact quantile function of a mixture of constants and uniforms, whose cdf is a broken line with jumps; undefined for
 * other mixtures. Readings that analysts give are of this kind, so pooled numbers are sampled without a table.
 */
export function brokenLineQuantile(parts: readonly MixturePart[]): ((u: number) => number) | undefined {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const ends = parts.map(({ distribution }) => endsOf(distribution));
  if (ends.some((end) => end === undefined)) return undefined;
  const breaks = [...new Set(ends.flatMap((end) => end ?? []))].sort((a, b) => a - b);
  const { xs, us } = knots(parts, breaks, total);
  return (u) => {
    let low = 0;
    let high = us.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (us[middle] < u) low = middle;
      else high = middle;
    }
    const [fromU, toU, fromX, toX] = [us[low], us[high], xs[low], xs[high]];
    return toU > fromU ? fromX + (toX - fromX) * Math.min(1, Math.max(0, u - fromU) / (toU - fromU)) : toX;
  };
}

function endsOf(distribution: Distribution): readonly number[] | undefined {
  if (distribution.kind === 'constant') return [distribution.value];
  return distribution.kind === 'uniform' ? [distribution.low, distribution.high] : undefined;
}

/** Points (x, cdf): at each break just below it, then at it, so that a jump is an upright piece. */
function knots(parts: readonly MixturePart[], breaks: readonly number[], total: number) {
  const xs: number[] = [];
  const us: number[] = [];
  for (const x of breaks) {
    let below = 0;
    let at = 0;
    for (const { weight, distribution } of parts) {
      if (distribution.kind === 'constant') {
        if (distribution.value < x) below += weight;
        if (distribution.value <= x) at += weight;
      } else if (distribution.kind === 'uniform') {
        const share = (x - distribution.low) / (distribution.high - distribution.low);
        below += weight * Math.min(1, Math.max(0, share));
        at += weight * Math.min(1, Math.max(0, share));
      }
    }
    xs.push(x, x);
    us.push(below / total, at / total);
  }
  return { xs, us };
}
