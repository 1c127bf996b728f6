import { type Evidence, type RelationType, textHash } from '../../evidence/index.ts';
import { describeInput, optionNames } from '../../report/index.ts';
import type { Package, Proposal, Situation } from '../../situation/index.ts';

/** A number of the file as a slider shows it. */
export interface NumberView {
  readonly path: string;
  readonly words: string;
  readonly written: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly unit: string;
  readonly claims: readonly string[];
  readonly assumption: string | null;
  readonly isDefault: boolean;
}

export interface ClaimView {
  readonly id: string;
  readonly speaker: string;
  readonly statement: string;
  readonly grade: string;
  readonly said: string | null;
  readonly report: string;
  readonly status: string;
  readonly quotes: readonly string[];
  /** Where its words stand in the report’s text, as far as the file says. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
  readonly chain: readonly string[];
  readonly moves: readonly string[];
  /** Deepest identified carrier with its month: claims with one origin count once. */
  readonly origin: string;
  readonly ties: readonly ClaimTie[];
}

/** What one claim is to another, as the file says it of either of them. */
export interface ClaimTie {
  readonly kind: 'contradicts' | 'corroborates' | 'in-tension-with' | 'same-origin';
  readonly other: string;
}

/** A report, and the file beside the situation that holds its very text; null where none does. */
export interface ReportView {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly file: string | null;
}

/** What a proposal does to be kept: on which issue. */
export interface DeviceView {
  readonly kind: Proposal['devices'][number]['kind'];
  readonly on: string;
}

/** What the page needs of a situation: names, numbers and claims, none of the machinery. */
export interface CaseView {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly asOf: string;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly issues: readonly {
    readonly id: string;
    readonly question: string;
    readonly options: readonly {
      readonly id: string;
      readonly label: string;
      /** With its issue: `EU sanctions “Lifted”`. */
      readonly name: string;
    }[];
  }[];
  readonly noDeal: Package;
  readonly proposals: readonly {
    readonly id: string;
    readonly title: string;
    readonly by: readonly string[];
    readonly package: Package;
    readonly devices: readonly DeviceView[];
    /** Issues that it changes and that nothing returns by itself yet. */
    readonly canSnapBack: readonly string[];
  }[];
  /** Names of all who vote in some body. */
  readonly members: readonly string[];
  readonly numbers: readonly NumberView[];
  readonly claims: readonly ClaimView[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly reports: readonly ReportView[];
}

export function caseView(situation: Situation, files: Readonly<Record<string, string>> = {}): CaseView {
  const { id, title, question, asOf, actors, issues, noDeal, proposals, evidence } = situation;
  const optionName = optionNames(situation);
  const name = (actor: string) => actors.find((one) => one.id === actor)?.name ?? actor;
  return {
    id,
    title,
    question,
    asOf,
    actors: actors.map((one) => ({ id: one.id, name: one.name })),
    issues: issues.map((one) => ({
      id: one.id,
      question: one.question,
      options: one.options.map(({ id: option, label }) => ({
        id: option,
        label,
        name: optionName(one.id, option),
      })),
    })),
    noDeal,
    proposals: proposals.map((one) => ({
      id: one.id,
      title: one.title,
      by: one.by.map(name),
      package: one.package,
      devices: one.devices.map(({ kind, on }) => ({ kind, on })),
      canSnapBack: canSnapBack(one, noDeal),
    })),
    members: [...new Set(situation.institutions.flatMap((one) => one.members.map((member) => member.name)))],
    numbers: numbersOf(situation),
    claims: claimsOf(evidence, situation),
    sources: [...evidence.sources.values()].map((one) => ({ id: one.id, name: one.name })),
    reports: reportsOf(evidence, files),
  };
}

function canSnapBack({ package: chosen, devices }: Proposal, noDeal: Package): readonly string[] {
  return Object.keys(chosen).filter(
    (issue) =>
      chosen[issue] !== noDeal[issue] &&
      !devices.some(({ kind, on, against }) => kind === 'snapback' && on === issue && against === null),
  );
}

function numbersOf(situation: Situation): readonly NumberView[] {
  return situation.estimates.map(({ path, written, low, median, high, unit, support, isDefault }) => ({
    path,
    words: describeInput(path, situation),
    written,
    low,
    median,
    high,
    unit,
    claims: support.claims,
    assumption: support.assumption ?? null,
    isDefault,
  }));
}

function claimsOf(evidence: Evidence, { estimates }: Situation): readonly ClaimView[] {
  const moves = new Map<string, string[]>();
  for (const { path, support } of estimates)
    for (const claim of support.claims) moves.set(claim, [...(moves.get(claim) ?? []), path]);
  const ties = tiesOf(evidence);
  return [...evidence.claims.values()].map((claim) => ({
    id: claim.id,
    speaker: evidence.sources.get(claim.source)?.name ?? claim.source,
    statement: claim.statement,
    grade: `${claim.grade.reliability}${claim.grade.credibility}`,
    said: claim.said ?? null,
    report: claim.report,
    status: claim.status,
    places: claim.passages.flatMap(({ at }) => (at === undefined ? [] : [{ start: at.start, end: at.end }])),
    quotes: claim.passages.flatMap(({ exact }) => (exact === undefined ? [] : [exact])),
    chain: claim.chain.map(({ source }) => evidence.sources.get(source)?.name ?? source),
    moves: moves.get(claim.id) ?? [],
    origin: claim.origin,
    ties: ties.get(claim.id) ?? [],
  }));
}

const told: Readonly<Partial<Record<RelationType, ClaimTie['kind']>>> = {
  contradicts: 'contradicts',
  corroborates: 'corroborates',
  'in-tension-with': 'in-tension-with',
  'same-origin': 'same-origin',
};

/** By claim, each other claim once: all of these hold both ways. */
function tiesOf({ relations }: Evidence): ReadonlyMap<string, readonly ClaimTie[]> {
  const ties = new Map<string, ClaimTie[]>();
  const tie = (claim: string, kind: ClaimTie['kind'], other: string) => {
    const known = ties.get(claim) ?? [];
    if (known.some((one) => one.kind === kind && one.other === other)) return;
    ties.set(claim, [...known, { kind, other }]);
  };
  for (const { type, from, to } of relations) {
    const kind = told[type];
    if (kind === undefined) continue;
    tie(from, kind, to);
    tie(to, kind, from);
  }
  return ties;
}

function reportsOf(evidence: Evidence, files: Readonly<Record<string, string>>): readonly ReportView[] {
  const hashed = Object.entries(files).flatMap(([path, text]) =>
    /\.(?:txt|md)$/.test(path) ? [{ path, sha256: textHash(text) }] : [],
  );
  return [...evidence.reports.values()].map(({ id, title, publisher, text }) => ({
    id,
    title,
    publisher,
    file: hashed.find(({ sha256 }) => sha256 === text.sha256)?.path ?? null,
  }));
}
