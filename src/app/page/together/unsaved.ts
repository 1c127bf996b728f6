import type { WrittenText } from '../use-workshop.ts';

/** A changed text that is not saved yet, with the text that it was made of. */
export interface UnsavedText extends WrittenText {
  readonly base: string;
}

/**
 * Keeps what is not saved in the browser, so that a closed window loses nothing. Each tab keeps its own under a lock that ends with it:
 * whoever opens the case next takes over what tabs that are no more have left.
 */
export interface UnsavedKeeper {
  readonly keep: (texts: readonly UnsavedText[]) => void;
  /** What closed tabs have left; it is this tab's from then on. */
  readonly left: () => Promise<readonly UnsavedText[]>;
}

export function unsavedKeeper(situation: string): UnsavedKeeper {
  const prefix = `detente unsaved ${situation} `;
  const own = `${prefix}${crypto.randomUUID()}`;
  void navigator.locks?.request(own, () => new Promise(() => {}));
  return {
    keep: (texts) =>
      quietly(() =>
        texts.length === 0 ? localStorage.removeItem(own) : localStorage.setItem(own, JSON.stringify(texts)),
      ),
    left: async () => {
      const alive = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
      return (
        quietly(() =>
          Object.keys(localStorage)
            .filter((key) => key.startsWith(prefix) && key !== own && !alive.has(key))
            .flatMap((key) => {
              const found = textsIn(localStorage.getItem(key));
              localStorage.removeItem(key);
              return found;
            }),
        ) ?? []
      );
    },
  };
}

function textsIn(kept: string | null): readonly UnsavedText[] {
  try {
    const found: unknown = JSON.parse(kept ?? '');
    return Array.isArray(found) ? found.filter(isUnsaved) : [];
  } catch {
    return [];
  }
}

function isUnsaved(one: unknown): one is UnsavedText {
  if (typeof one !== 'object' || one === null) return false;
  const { path, text, base } = one as Readonly<Record<string, unknown>>;
  return [path, text, base].every((part) => typeof part === 'string');
}

/** A browser that keeps nothing, or has no room left, is no reason to stop. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
