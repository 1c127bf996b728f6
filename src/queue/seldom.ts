/** Says when it is time to speak again to whoever waits in vain. */
export interface Seldom {
  readonly isDue: () => boolean;
  readonly startAgain: () => void;
}

const firstMs = 5000;

const mostMs = 600_000;

/** Five seconds after the start, then after waits that are four times as long each, ten minutes at the most. */
export function seldom(now: () => number = () => performance.now()): Seldom {
  let wait = firstMs;
  let due = now() + wait;
  return {
    isDue: () => {
      if (now() < due) return false;
      wait = Math.min(mostMs, 4 * wait);
      due = now() + wait;
      return true;
    },
    startAgain: () => {
      wait = firstMs;
      due = now() + wait;
    },
  };
}
