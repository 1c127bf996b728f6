/** A statement: what must hold, over terms that the file names. `a if b` is `a or not b`, `a iff b` both or neither. */
export type StatementFormula =
  | { readonly kind: 'term'; readonly text: string }
  | { readonly kind: 'not'; readonly of: StatementFormula }
  | {
      readonly kind: 'and' | 'or' | 'if' | 'iff';
      readonly left: StatementFormula;
      readonly right: StatementFormula;
    };

/** What is wrong with a statement, in words. */
export interface StatementError {
  readonly message: string;
  readonly hint: string;
}

/** Reads a statement; `not` binds most, then `and`, then `or`, then `if` and `iff`, which do not chain. */
export function parseStatement(text: string): StatementFormula | StatementError {
  const words = text.match(/[a-z][a-z0-9_-]*(?:\.[a-z][a-z0-9_-]*)?|[YN-]{2,}|[()]|\S/gi) ?? [];
  if (words.length > mostWords)
    return { message: `the statement has ${words.length} words`, hint: `at most ${mostWords} are read` };
  const state = { words, at: 0 };
  try {
    const formula = conditional(state);
    const rest = state.words[state.at];
    return rest === undefined ? formula : wrong(rest);
  } catch (error) {
    if (error instanceof Unreadable) return wrong(state.words[state.at]);
    throw error;
  }
}

// The reading is recursive; people do not write longer ones.
const mostWords = 500;

class Unreadable extends Error {}

interface State {
  readonly words: readonly string[];
  at: number;
}

function wrong(word: string | undefined): StatementError {
  const hint = 'write options with not, and, or, if, iff and parentheses';
  return word === undefined
    ? { message: 'the statement ends too early', hint }
    : { message: `'${word}' is not expected here`, hint };
}

function conditional(state: State): StatementFormula {
  const left = chain(state, 'or', (inner) => chain(inner, 'and', negation));
  const word = state.words[state.at];
  if (word !== 'if' && word !== 'iff') return left;
  state.at++;
  return { kind: word, left, right: chain(state, 'or', (inner) => chain(inner, 'and', negation)) };
}

function chain(state: State, kind: 'and' | 'or', part: (state: State) => StatementFormula): StatementFormula {
  let left = part(state);
  while (state.words[state.at] === kind) {
    state.at++;
    left = { kind, left, right: part(state) };
  }
  return left;
}

function negation(state: State): StatementFormula {
  const word = state.words[state.at];
  if (word === 'not') {
    state.at++;
    return { kind: 'not', of: negation(state) };
  }
  if (word === '(') {
    state.at++;
    const inside = conditional(state);
    if (state.words[state.at] !== ')') throw new Unreadable();
    state.at++;
    return inside;
  }
  if (word === undefined || reservedWords.has(word) || !/^(?:[a-z]|[YN-]{2,}$)/i.test(word))
    throw new Unreadable();
  state.at++;
  return { kind: 'term', text: word };
}

/** Words that name nothing in statements. */
export const reservedWords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'if', 'iff']);
