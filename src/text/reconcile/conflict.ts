/** A place that both have changed, each otherwise: what stood there and what either has made of it; null: nothing. */
export interface TextConflict {
  /** Keys from the top, parted by full stops; empty: the whole text. */
  readonly path: string;
  /** `value`: what it says; `comment`: what is noted beside it; `order`: how its keys stand; `layout`: texts that cannot be laid on each other. */
  readonly kind: 'value' | 'comment' | 'order' | 'layout';
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** Conflicts as they are found, and whose text is taken at one until it is decided. */
export interface Deciding {
  readonly conflicts: TextConflict[];
  readonly sideAt: (path: string) => 'ours' | 'theirs';
}
