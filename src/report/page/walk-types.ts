/** What the drawer knows, as it stands in the page: compact, with places in lists instead of ids. */
export interface PageWalk {
  /** Answers, events and lists by their address. */
  readonly nodes: Readonly<Record<string, WalkNode>>;
  readonly estimates: readonly WalkEstimate[];
  readonly claims: readonly WalkClaim[];
}

/** An answer of the first screen, or anything else that numbers and reports stand behind. */
export interface WalkNode {
  /** What it is about: the proposal, the day. */
  readonly title: string;
  readonly says: string;
  readonly because?: readonly string[];
  /** Places of estimates with how far each moves it, the largest being 1; null: not measured. */
  readonly rests?: readonly (readonly [estimate: number, share: number | null])[];
  /** Places of claims beside those of the estimates. */
  readonly claims?: readonly number[];
  readonly pairs?: readonly (readonly [one: number, other: number, note: string])[];
}

export interface WalkEstimate {
  readonly says: string;
  /** Its 5 % and 95 % quantiles with its unit. */
  readonly range: string;
  /** As the file writes it, which may name claims by their codes. */
  readonly file: string;
  readonly judged?: string;
  readonly claims: readonly number[];
}

export interface WalkClaim {
  readonly says: string;
  /** Who said it first, who carried it, when. */
  readonly said: string;
  readonly grade: string;
  /** The grade in words. */
  readonly means: string;
  /** The page in hand: its title, publisher and day. */
  readonly page: string;
  readonly url?: string;
  readonly passages: readonly WalkPassage[];
  readonly against?: readonly number[];
}

/** The words of a passage between what stands before and after; where there are none, why. */
export interface WalkPassage {
  readonly words?: string;
  readonly before?: string;
  readonly after?: string;
  readonly place: string;
}
