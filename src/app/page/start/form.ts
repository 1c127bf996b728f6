/** How much an issue matters to a party, in words. */
export type Weight = 'low' | 'middle' | 'high' | 'unknown';

/** What somebody says of a case before any number is known. */
export interface CaseForm {
  readonly title: string;
  /** The day that it is true of, YYYY-MM-DD. */
  readonly asOf: string;
  readonly parties: readonly string[];
  readonly issues: readonly IssueForm[];
  /** By party and issue, both by place. */
  readonly stances: readonly (readonly StanceForm[])[];
  readonly proposal: {
    readonly title: string;
    /** Place of who puts it forward. */
    readonly by: number;
    /** An option of each issue, by place. */
    readonly options: readonly number[];
    /** Places of who must sign. */
    readonly signs: readonly number[];
  };
}

export interface IssueForm {
  readonly question: string;
  /** From one end to the other: the first and the last are the ends of the scale. */
  readonly options: readonly string[];
  /** Place of the option that holds today. */
  readonly today: number;
}

export interface StanceForm {
  /** Place of the option that it wants most; null: not known. */
  readonly wants: number | null;
  readonly weight: Weight;
}

const emptyStance: StanceForm = { wants: null, weight: 'unknown' };

/** Two parties, one issue, nothing known of either. */
export function emptyForm(asOf: string): CaseForm {
  return {
    title: '',
    asOf,
    parties: ['', ''],
    issues: [{ question: '', options: ['', ''], today: 0 }],
    stances: [[emptyStance], [emptyStance]],
    proposal: { title: '', by: 0, options: [1], signs: [0, 1] },
  };
}

/** What is still missing for a first verdict; empty: nothing. */
export type MissingPart = 'title' | 'parties' | 'question' | 'options' | 'asOf';

export function missingIn({ title, asOf, parties, issues }: CaseForm): readonly MissingPart[] {
  const isBlank = (text: string) => text.trim() === '';
  return [
    ...(isBlank(title) ? (['title'] as const) : []),
    ...(/^\d{4}-\d\d-\d\d$/.test(asOf) ? [] : (['asOf'] as const)),
    ...(parties.length < 2 || parties.some(isBlank) ? (['parties'] as const) : []),
    ...(issues.some(({ question }) => isBlank(question)) ? (['question'] as const) : []),
    ...(issues.some(({ options }) => options.length < 2 || options.some(isBlank))
      ? (['options'] as const)
      : []),
  ];
}

/** The form with as many parties, issues and stances as it has names for. */
export function withParties(form: CaseForm, parties: readonly string[]): CaseForm {
  const stances = parties.map((_, a) => form.stances[a] ?? form.issues.map(() => emptyStance));
  const { by, signs } = form.proposal;
  const added = parties.flatMap((_, a) => (a >= form.parties.length ? [a] : []));
  return {
    ...form,
    parties,
    stances,
    proposal: {
      ...form.proposal,
      by: Math.min(by, parties.length - 1),
      signs: [...signs.filter((a) => a < parties.length), ...added],
    },
  };
}

export function withIssues(form: CaseForm, issues: readonly IssueForm[]): CaseForm {
  const last = (options: readonly string[]) => options.length - 1;
  const place = (k: number | undefined, { options, today }: IssueForm) =>
    k === undefined ? (today === 0 ? last(options) : 0) : Math.min(k, last(options));
  return {
    ...form,
    issues: issues.map((issue) => ({ ...issue, today: Math.min(issue.today, last(issue.options)) })),
    stances: form.stances.map((row) =>
      issues.map(({ options }, j) => {
        const stance = row[j] ?? emptyStance;
        return stance.wants === null ? stance : { ...stance, wants: Math.min(stance.wants, last(options)) };
      }),
    ),
    proposal: {
      ...form.proposal,
      options: issues.map((issue, j) => place(form.proposal.options[j], issue)),
    },
  };
}
