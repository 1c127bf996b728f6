/** Milliseconds in which rows wait for each other. */
const shownEvery = 120;

/**
 * Drawing a table takes time from whoever works out its rows: what is to be seen at once takes with it what waits, the others are shown
 * together, a few times a second. `rest` shows what still waits.
 *
 * @example
 * shownTogether((rows) => draw(rows))
 */
export function shownTogether<One>(showAll: (waiting: ReadonlyMap<string, One>) => void) {
  let waiting = new Map<string, One>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size > 0) showAll(waiting);
    waiting = new Map();
  };
  const show = (proposal: string, one: One, isAtOnce: boolean) => {
    waiting.set(proposal, one);
    if (isAtOnce) rest();
    else timer ??= setTimeout(rest, shownEvery);
  };
  return Object.assign(show, { rest });
}
