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

const isBlank = (text: string) => text.trim() === '';

/** The form without what was added and left empty: lines without words, parties without a name, questions without any word. */
export function withoutBlanks(form: CaseForm): CaseForm {
  const parties = form.parties.flatMap((name, a) => (isBlank(name) ? [] : [a]));
  const issues = form.issues.flatMap(({ question, options }, j) =>
    isBlank(question) && options.every(isBlank) ? [] : [j],
  );
  // Fewer than that are no case yet: they stay, so that what is missing can be said.
  const keptParties = parties.length < 2 ? [...form.parties.keys()] : parties;
  const keptIssues = issues.length === 0 ? [...form.issues.keys()] : issues;
  const { proposal } = form;
  return {
    ...form,
    parties: at(form.parties, keptParties),
    issues: at(form.issues, keptIssues).map((issue) => ({
      ...issue,
      options: issue.options.filter((one) => !isBlank(one)),
      today: placeWithoutBlanks(issue.options, issue.today),
    })),
    stances: at(form.stances, keptParties).map((row) =>
      keptIssues.map((j) => {
        const stance = row[j] ?? emptyStance;
        const { wants } = stance;
        return wants === null
          ? stance
          : { ...stance, wants: placeWithoutBlanks(form.issues[j]?.options ?? [], wants) };
      }),
    ),
    proposal: {
      ...proposal,
      by: Math.max(0, keptParties.indexOf(proposal.by)),
      options: keptIssues.map((j) =>
        placeWithoutBlanks(form.issues[j]?.options ?? [], proposal.options[j] ?? 0),
      ),
      signs: proposal.signs.map((a) => keptParties.indexOf(a)).filter((a) => a >= 0),
    },
  };
}

function at<T>(all: readonly T[], places: readonly number[]): readonly T[] {
  return places.flatMap((k) => all.slice(k, k + 1));
}

/** Where a line stands among those with words; an empty one where the next would. */
function placeWithoutBlanks(options: readonly string[], place: number): number {
  const named = options.filter((one) => !isBlank(one)).length;
  const before = options.slice(0, place).filter((one) => !isBlank(one)).length;
  return Math.max(0, Math.min(before, named - 1));
}

/** Whether something that was kept is a form still. */
export function isCaseForm(found: unknown): found is CaseForm {
  const form = found as Partial<CaseForm> | null;
  return (
    typeof form?.title === 'string' &&
    typeof form.asOf === 'string' &&
    isList(form.parties, (one) => typeof one === 'string') &&
    isList(form.issues, isIssue) &&
    isList(form.stances, (row) => isList(row, isStance)) &&
    typeof form.proposal?.title === 'string' &&
    typeof form.proposal.by === 'number' &&
    isList(form.proposal.options, (one) => typeof one === 'number') &&
    isList(form.proposal.signs, (one) => typeof one === 'number')
  );
}

function isList(found: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(found) && found.every(isOne);
}

function isIssue(found: unknown): boolean {
  const issue = found as Partial<IssueForm> | null;
  return (
    typeof issue?.question === 'string' &&
    typeof issue.today === 'number' &&
    isList(issue.options, (one) => typeof one === 'string')
  );
}

function isStance(found: unknown): boolean {
  const stance = found as Partial<StanceForm> | null;
  return stance !== null && typeof stance === 'object' && typeof stance.weight === 'string';
}

/** What is still missing for a first verdict; empty: nothing. */
export type MissingPart = 'title' | 'parties' | 'question' | 'options' | 'asOf' | 'signs' | 'change';

export function missingIn(form: CaseForm): readonly MissingPart[] {
  const { title, asOf, parties, issues, proposal } = withoutBlanks(form);
  const hasOptions = issues.every(({ options }) => options.length > 1);
  const changesNothing = issues.every(({ today }, j) => today === proposal.options[j]);
  return [
    ...(isBlank(title) ? (['title'] as const) : []),
    ...(/^\d{4}-\d\d-\d\d$/.test(asOf) ? [] : (['asOf'] as const)),
    ...(parties.length < 2 || parties.some(isBlank) ? (['parties'] as const) : []),
    ...(issues.some(({ question }) => isBlank(question)) ? (['question'] as const) : []),
    ...(hasOptions ? [] : (['options'] as const)),
    ...(proposal.signs.length === 0 ? (['signs'] as const) : []),
    ...(hasOptions && changesNothing ? (['change'] as const) : []),
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
