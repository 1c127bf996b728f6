import { catalogue } from '../language.ts';
import { type CaseForm, type IssueForm, type StanceForm, type Weight, withoutBlanks } from './form.ts';
import { idsOf } from './ids.ts';

const { start: say } = catalogue.app;

/** How wide a wanted option is taken: who names one would mostly live with what stands beside it. */
const around = 10;

const weights: Readonly<Record<Exclude<Weight, 'unknown'>, string>> = {
  low: '0.1 to 0.4',
  middle: '0.3 to 0.7',
  high: '0.6 to 1',
};

/** The evidence of a case that has none yet: a place for what is read later. */
export function noEvidenceText(id: string, asOf: string): string {
  return [
    `evidence: ${id}`,
    `graded: { by: ${quoted(say.graders)}, on: ${quoted(asOf)} }`,
    'sources: {}',
    'reports: {}',
    'claims: {}',
    '',
  ].join('\n');
}

/** A situation file of what was filled in; every number that was not is wide, and says that it is a gap. */
export function caseText(form: CaseForm, id: string): string {
  const { title, asOf, parties, issues, stances, proposal } = withoutBlanks(form);
  const actors = idsOf(parties, 'party');
  const issueIds = idsOf(
    issues.map(({ question }) => question),
    'issue',
  );
  const optionIds = issues.map(({ options }) => idsOf(options, 'option'));
  const chosen = issueIds.map((issue, j) => `${issue}: ${optionIds[j]?.[proposal.options[j] ?? 0] ?? ''}`);
  return [
    `# ${say.head}`,
    `situation: ${id}`,
    `title: ${quoted(title)}`,
    `question: ${quoted(catalogue.tests.ownQuestion)}`,
    `as_of: ${asOf}`,
    'evidence: evidence.yaml',
    '',
    'actors:',
    ...actors.map(
      (actor, a) => `  ${actor}: { name: ${quoted(parties[a] ?? '')}, capability: ${capability(a)} }`,
    ),
    '',
    'issues:',
    ...issues.flatMap((issue, j) => issueLines(issue, issueIds[j] ?? '', optionIds[j] ?? [])),
    '',
    'stances:',
    ...actors.flatMap((actor, a) => [
      `  ${actor}:`,
      ...issues.map((issue, j) => `    ${issueIds[j]}: ${stanceText(stances[a]?.[j], issue)}`),
    ]),
    '',
    `required: [${proposal.signs.map((a) => actors[a]).join(', ')}]`,
    'no_deal: status_quo',
    '',
    'proposals:',
    `  proposal: { title: ${quoted(proposal.title.trim() === '' ? say.firstProposal : proposal.title)}, by: ${actors[proposal.by]}, package: { ${chosen.join(', ')} }, assumption: ${quoted(say.entered)} }`,
    '',
  ].join('\n');
}

function capability(place: number): string {
  return place === 0
    ? `{ value: 100, assumption: ${quoted(say.anchor)} }`
    : `{ value: 10 to 100, assumption: ${quoted(say.gap)} }`;
}

function issueLines(
  { question, options, today }: IssueForm,
  id: string,
  ids: readonly string[],
): readonly string[] {
  const first = options[0] ?? '';
  const last = options.at(-1) ?? '';
  const named = ids.map(
    (option, k) => `${option}: { at: ${placeOf(k, options)}, label: ${quoted(options[k] ?? '')} }`,
  );
  return [
    `  ${id}:`,
    `    question: ${quoted(question)}`,
    `    scale: { 0: ${quoted(first)}, 100: ${quoted(last)}, assumption: ${quoted(say.evenSteps)} }`,
    `    options: { ${named.join(', ')} }`,
    `    status_quo: ${ids[today]}`,
  ];
}

/** Options stand at even steps from one end to the other. */
function placeOf(place: number, options: readonly string[]): number {
  return Math.round((1000 * place) / (options.length - 1)) / 10;
}

function stanceText(stance: StanceForm | undefined, { options }: IssueForm): string {
  const { wants, weight } = stance ?? { wants: null, weight: 'unknown' as const };
  const gap = `assumption: ${quoted(say.gap)}`;
  const entered = `assumption: ${quoted(say.entered)}`;
  const at = wants === null ? null : placeOf(wants, options);
  const position =
    at === null
      ? `{ value: 0 to 100, ${gap} }`
      : `{ value: ${Math.max(0, at - around)} to ${Math.min(100, at + around)}, ${entered} }`;
  const salience =
    weight === 'unknown' ? `{ value: 0 to 1, ${gap} }` : `{ value: ${weights[weight]}, ${entered} }`;
  return `{ position: ${position}, salience: ${salience} }`;
}

/** A text on one line, as YAML and JSON both read it. */
function quoted(text: string): string {
  return JSON.stringify(text.trim()).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
}

/** Signs that JSON leaves as they are and YAML takes for line ends, or for none. */
function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
