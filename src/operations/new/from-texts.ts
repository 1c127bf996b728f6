import { loadEvidence } from '../../evidence/index.ts';
import {
  claimIdOf,
  fileDrafts,
  type ReferredDraft,
  type SuggestedActor,
  type SuggestedIssue,
  sentenceFinder,
  suggestActors,
  suggestIssues,
  type TextReading,
} from '../../reading/index.ts';
import { readYaml } from '../../text/index.ts';
import { catalogues } from '../../words/index.ts';

/** A text read, with how the evidence is to know it. */
export interface ReadReport {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly publisher: string;
  readonly reading: TextReading;
}

/** A first situation of some texts, to be mended: who and what are suggested, every number is wide and says that it is a gap. */
export function situationFromTexts(
  name: string,
  title: string,
  asOf: string,
  reports: readonly ReadReport[],
): { readonly situation: string; readonly evidence: string } {
  const found = suggestActors(reports.map(({ reading }) => reading));
  const actors = atLeastTwo(found);
  const drafts = reports.flatMap(({ id, reading }): ReferredDraft[] => {
    const sentenceOf = sentenceFinder(reading);
    // Of "the paper reported that the ministry wants …" the inner draft says what is wanted.
    const holders = new Set(reading.attributions.map(({ nested }) => nested));
    const inner = reading.claims.filter(({ attribution }) => !holders.has(attribution));
    return inner.map((draft) => ({
      id: claimIdOf(id, draft),
      draft,
      sentence: sentenceOf(draft),
    }));
  });
  const suggested = suggestIssues(
    drafts,
    actors.flatMap(({ name: words, variants }) => [words, ...variants]),
  );
  const issues =
    suggested.length > 0 ? suggested : [{ id: 'agreement', words: title, sentence: '', claims: [] }];
  return {
    situation: situationText(name, title, asOf, actors, issues),
    evidence: evidenceText(name, asOf, reports),
  };
}

function atLeastTwo(found: readonly SuggestedActor[]): readonly SuggestedActor[] {
  const more = [
    { id: 'party_a', name: 'Party A', mentions: 0, variants: [] },
    { id: 'party_b', name: 'Party B', mentions: 0, variants: [] },
  ];
  return found.length >= 2 ? found : [...found, ...more].slice(0, 2);
}

/** Every text's drafts as drafts: a person accepts or rejects each. */
function evidenceText(name: string, asOf: string, reports: readonly ReadReport[]): string {
  const parts = { sources: [] as string[], reports: [] as string[], claims: [] as string[] };
  const text = () =>
    [
      '# yaml-language-server: $schema=../schema/evidence.json',
      '# Drafts read from texts by rules: detente accept takes them in, or write status: accepted. Grades are to be given:',
      '# letters A to F to sources, digits 1 to 6 to claims. F and 6: cannot be judged.',
      `evidence: ${name}`,
      `graded: { by: nobody yet, on: ${asOf} }`,
      ...(['sources', 'reports', 'claims'] as const).flatMap((key) =>
        parts[key].length === 0 ? [`${key}: {}`] : [`${key}:`, ...parts[key].map((line) => `  ${line}`)],
      ),
      '',
    ].join('\n');
  for (const report of reports) {
    const { evidence } = loadEvidence(readYaml('evidence.yaml', text()));
    if (evidence === undefined) throw new Error('the evidence so far cannot be read');
    const { reading } = report;
    const filed = fileDrafts({
      evidence,
      reading,
      report,
      drafts: reading.claims,
      status: 'draft',
      credibility: 6,
    });
    for (const { path, line } of filed.insertions) {
      const [key] = path;
      if (key === 'sources' || key === 'reports' || key === 'claims') parts[key].push(line);
    }
  }
  return text();
}

const gap = 'assumption: "default: nothing is known of it yet"';

function situationText(
  name: string,
  title: string,
  asOf: string,
  actors: readonly SuggestedActor[],
  issues: readonly SuggestedIssue[],
): string {
  const everywhere = (option: string) => `{ ${issues.map(({ id }) => `${id}: ${option}`).join(', ')} }`;
  return `# yaml-language-server: $schema=../schema/situation.json
# A first situation, suggested from texts: mend who takes part and what is decided, then give each number its claims,
# detente cite ${name} NUMBER --claim ID --value "60 to 90", or an assumption. detente check lists the gaps.
situation: ${name}
title: ${JSON.stringify(title)}
question: ${catalogues.en.tests.ownQuestion}
as_of: ${asOf}
evidence: evidence.yaml

actors:                          # suggested by how often and how the texts name them
${actors.map((actor, i) => actorText(actor, i === 0)).join('\n')}

issues:                          # suggested by what is proposed, wanted or expected; reword them, and their options
${issues.map(issueText).join('\n')}

stances:                         # wide on purpose: every place, every weight
${actors.map(({ id }) => `  ${id}:\n${issues.map((issue) => `    ${issue.id}: { position: 0 to 100, salience: 0 to 1, ${gap} }`).join('\n')}`).join('\n')}

required: [${actors.map(({ id }) => id).join(', ')}]
no_deal: status_quo

proposals:
  whole: { title: "All of it", package: ${everywhere('fully')}, assumption: suggested from the texts }
  half: { title: "Half of it", package: ${everywhere('partly')}, assumption: suggested from the texts }
`;
}

function actorText({ id, name, variants }: SuggestedActor, isAnchor: boolean): string {
  const capability = isAnchor
    ? '{ value: 100, assumption: anchor of the scale }'
    : `{ value: 10 to 100, ${gap} }`;
  const also = variants.slice(0, 8).join(', ').replace(/\s+/gu, ' ');
  return `  ${id}: { name: ${JSON.stringify(name)}, capability: ${capability} }${also === '' ? '' : `    # also: ${also}`}`;
}

function issueText({ id, words, sentence, claims }: SuggestedIssue): string {
  const from =
    claims.length === 0
      ? ''
      : `\n    note: ${JSON.stringify(`suggested by the drafts ${claims.slice(0, 12).join(', ')}: ${sentence}`)}`;
  return `  ${id}:
    question: ${JSON.stringify(`How far does this come about: ${words}?`)}
    scale: { 0: not at all, 100: wholly, assumption: suggested from the texts }
    options: { not: { at: 0, label: Not at all }, partly: { at: 50, label: In part }, fully: { at: 100, label: Wholly } }
    status_quo: not${from}`;
}
