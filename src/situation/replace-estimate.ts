import type { Estimate } from './estimate.ts';
import type { Situation } from './types.ts';

/**
 * A situation in which one estimate is another, wherever it stands; all that does not hold it is shared.
 *
 * @example
 * const [first] = situation.estimates;
 * replaceEstimate(situation, first, first).estimates.length === situation.estimates.length // => true
 */
export function replaceEstimate(situation: Situation, before: Estimate, after: Estimate): Situation {
  const { evidence, ...rest } = situation;
  const found = { ...(replacedIn(rest, placesOf(situation, before), after) as typeof rest), evidence };
  shapes.set(found, shapeOf(situation));
  return found;
}

const shapes = new WeakMap<Situation, Situation>();

/**
 * The situation that this one is but for its numbers: the same one for all that differ by these alone, so that what hangs on no number
 * is worked out once.
 *
 * @example
 * const [first] = situation.estimates;
 * shapeOf(replaceEstimate(situation, first, first)) === situation // => true
 */
export function shapeOf(situation: Situation): Situation {
  return shapes.get(situation) ?? situation;
}

/** Where an estimate stands below a node: the keys that lead to it; null: it is the node itself. */
type Places = ReadonlyMap<string, Places> | null;

/** One number is set again and again, and stands where it stood: the whole file is searched for it once. */
const known = new WeakMap<Situation, Map<string, Places>>();

function placesOf(situation: Situation, estimate: Estimate): Places {
  const shape = shapeOf(situation);
  const own = known.get(shape) ?? new Map<string, Places>();
  known.set(shape, own);
  const { evidence: _, ...rest } = situation;
  const found = own.get(estimate.path) ?? placesBelow(rest, estimate);
  if (found === undefined) return new Map();
  own.set(estimate.path, found);
  return found;
}

function placesBelow(node: unknown, estimate: Estimate): Places | undefined {
  if (node === estimate) return null;
  if (typeof node !== 'object' || node === null) return undefined;
  const found = new Map<string, Places>();
  for (const [key, value] of Object.entries(node)) {
    const below = placesBelow(value, estimate);
    if (below !== undefined) found.set(key, below);
  }
  return found.size === 0 ? undefined : found;
}

function replacedIn(node: unknown, places: Places, after: Estimate): unknown {
  if (places === null) return after;
  if (places.size === 0) return node;
  const changed = (key: string, value: unknown) => {
    const below = places.get(key);
    return below === undefined ? value : replacedIn(value, below, after);
  };
  return Array.isArray(node)
    ? node.map((item, k) => changed(String(k), item))
    : Object.fromEntries(Object.entries(node as object).map(([key, value]) => [key, changed(key, value)]));
}
