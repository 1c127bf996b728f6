/** A text, and what tells the state that it is of. */
export interface ShelvedText {
  readonly stamp: string;
  readonly text: string;
}

/** Texts that are kept by name, as far as there is room: what was asked for longest ago goes first. */
export interface TextShelf {
  readonly at: (name: string) => ShelvedText | undefined;
  readonly put: (name: string, shelved: ShelvedText) => void;
  readonly drop: (name: string) => void;
}

const mostTexts = 10_000;

/**
 * Makes a shelf for so many characters; a text that would take more than a quarter of it is not kept.
 *
 * @example
 * const shelf = textShelf(100);
 * shelf.put('a', { stamp: '1', text: 'river' });
 * shelf.at('a').text // => 'river'
 */
export function textShelf(mostCharacters: number): TextShelf {
  const kept = new Map<string, ShelvedText>();
  let characters = 0;
  const drop = (name: string) => {
    characters -= kept.get(name)?.text.length ?? 0;
    kept.delete(name);
  };
  return {
    at: (name) => {
      const found = kept.get(name);
      if (found === undefined) return undefined;
      kept.delete(name);
      kept.set(name, found);
      return found;
    },
    put: (name, shelved) => {
      drop(name);
      if (shelved.text.length > mostCharacters / 4) return;
      kept.set(name, shelved);
      characters += shelved.text.length;
      for (const [oldest] of kept) if (characters > mostCharacters || kept.size > mostTexts) drop(oldest);
    },
    drop,
  };
}
