import { type Goal, worthOf } from './goal.ts';
import { type Prepared, pointOf } from './prepared.ts';
import { withOption } from './restrict.ts';
import type { RedLine, Solution } from './result.ts';
import { search } from './search.ts';

/** The map of the contract zone: for every option the best Nash product with that option fixed, one search each. */
export function redLines(
  { space, diagram, reservation }: Prepared,
  nash: Solution | null,
  onProgress?: (done: number, of: number) => void,
): readonly RedLine[] {
  const count = space.issues.reduce((sum, { options }) => sum + options.length, 0);
  let done = 0;
  const goal: Goal = { kind: 'product', powers: new Float64Array(reservation.length).fill(1) };
  const mustGain = reservation.map(() => true);
  return space.issues.flatMap(({ options }, issue) =>
    options.map((_, option) => {
      onProgress?.(done++, count);
      if (nash?.proven === true && nash.package[issue] === option)
        return {
          issue,
          option,
          nash: nash.value,
          lost: 0,
          best: { values: nash.values, package: nash.package },
          proven: true,
        };
      const found = search(withOption(diagram, issue, option), reservation, goal, { mustGain });
      if (found.best === undefined)
        return {
          issue,
          option,
          nash: null,
          lost: nash === null ? null : 1,
          best: null,
          proven: found.isProven,
        };
      const value = worthOf(goal, found.best.gains, reservation.length);
      const whole = nash?.value ?? 0;
      return {
        issue,
        option,
        nash: value,
        lost: whole > 0 ? Math.max(0, 1 - value / whole) : null,
        best: pointOf(space, found.best.package),
        proven: found.isProven,
      };
    }),
  );
}
