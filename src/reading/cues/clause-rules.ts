/** What tells cues, sources and contents apart in a language that marks its clauses by commas and conjunctions. */
export interface ClauseRules {
  readonly speech: RegExp;
  readonly attitude: RegExp;
  /** Verbs that call something by a quoted name. */
  readonly naming: RegExp;
  readonly infinitive: RegExp;
  /** What opens a content: "что", "que". */
  readonly complementizer: RegExp;
  /** Words that open a clause: no source reaches back over them. */
  readonly opener: RegExp;
  readonly coordinator: RegExp;
  /** Words between source and verb, or between verb and content, that belong to neither. */
  readonly filler: RegExp;
  /** Phrases like "according to", as words with spaces between them. */
  readonly according: readonly string[];
  readonly preposition: RegExp;
  /** A pronoun joined to an auxiliary: "a-t-elle". */
  readonly joinedPronoun: RegExp;
  /** Words for those who speak: outlets, offices, ministries. */
  readonly speakers: RegExp;
}
