import { tolerance } from '../../study/index.ts';

/** q* and the patience from which an actor breaks to end the deal, from gains with the cost taken off. */
export function patience(breaking: number, ended: number) {
  if (breaking <= tolerance)
    return { critical: 0, patienceAtMost: ended > tolerance ? -breaking / (ended - breaking) : null };
  if (ended > tolerance) return { critical: Number.POSITIVE_INFINITY, patienceAtMost: null };
  return { critical: breaking / (breaking - ended), patienceAtMost: null };
}

/** Without impatience a reply that comes at all is soon enough, even where nothing but an immediate one would do otherwise. */
export function longestLag(critical: number, impatience: number): number | null {
  if (critical === 0 || critical === Number.POSITIVE_INFINITY) return null;
  return impatience === 0 ? Number.POSITIVE_INFINITY : Math.max(0, (-12 * Math.log(critical)) / impatience);
}
