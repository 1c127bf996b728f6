import type { FoundAttribution } from '../types.ts';
import type { Range } from './grammar.ts';

/** An attribution by its tokens. */
export interface TokenAttribution {
  readonly source: Range;
  readonly cue: Range;
  readonly content: readonly Range[];
  readonly kind: FoundAttribution['kind'];
  readonly stance: FoundAttribution['stance'];
}

/** Prose has no more in one sentence; what has is none, and must not make answers longer than the text squared. */
export const mostOfASentence = 40;
