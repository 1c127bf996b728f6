/** Answers every key that is there. */
type Answers<Key, Found> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Found>>;

interface Waiting<Found> {
  readonly resolve: (found: Found | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Keys of one question: more are put in several, one after the other. */
const mostKeys = 50;

/**
 * Puts what many ask in one question. What is asked within a turn of the loop goes together; whoever asks while a question is out waits for the
 * next, so that an answer is never of an older state than when it was asked for. Two hundred readers cost a handful of questions, and
 * one alone waits for nobody.
 */
export function askTogether<Key, Found>(ask: Answers<Key, Found>): (key: Key) => Promise<Found | undefined> {
  const waiting = new Map<Key, Waiting<Found>[]>();
  let isOut = false;
  const putAll = async () => {
    while (waiting.size > 0) {
      const asked = [...waiting].slice(0, mostKeys);
      for (const [key] of asked) waiting.delete(key);
      try {
        const found = await ask(asked.map(([key]) => key));
        for (const [key, all] of asked) for (const { resolve } of all) resolve(found.get(key));
      } catch (error) {
        // Whoever waits behind would ask the same of the same database, and has waited as long for it.
        for (const [, all] of [...asked, ...waiting]) for (const { reject } of all) reject(error);
        waiting.clear();
      }
    }
    isOut = false;
  };
  return (key) =>
    new Promise((resolve, reject) => {
      const one = { resolve, reject };
      const others = waiting.get(key);
      if (others === undefined) waiting.set(key, [one]);
      else others.push(one);
      if (isOut) return;
      isOut = true;
      setImmediate(putAll);
    });
}
