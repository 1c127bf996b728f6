/** Work that is asked again while it runs: one at a time, and of those that wait only the latest is done. */
export type Lane = (work: () => Promise<void>) => void;

/**
 * A lane of its own. Work that fails leaves the lane free.
 *
 * @example
 * const lane = makeLane();
 */
export function makeLane(): Lane {
  let isBusy = false;
  let next: (() => Promise<void>) | null = null;
  const go = async () => {
    isBusy = true;
    while (next !== null) {
      const work: () => Promise<void> = next;
      next = null;
      await work().catch(() => undefined);
    }
    isBusy = false;
  };
  return (work) => {
    next = work;
    if (!isBusy) void go();
  };
}
