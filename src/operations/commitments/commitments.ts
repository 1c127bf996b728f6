import { z } from 'zod';
import { type Commitment, commitments } from '../../evidence/index.ts';
import {
  catalogues,
  document,
  group,
  sentence,
  table,
  textColumn,
  traced,
  verbatim,
} from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { situationInput } from '../shared/inputs.ts';
import { knowledgeOf, loadOrThrow, placed } from '../shared/load.ts';
import { knowledgeShape, warningsShape } from '../shared/shapes.ts';

const { commitments: say } = catalogues.en;

const { commitments: setting } = catalogues.en.settings;

const input = z.strictObject({
  situation: situationInput.situation,
  asOf: situationInput.asOf,
  status: z.enum(['open', 'kept', 'broken', 'overtaken']).optional().describe(setting.status),
});

const output = z.strictObject({
  knowledge: knowledgeShape,
  commitments: z
    .array(
      z.strictObject({
        claim: z.string().describe('id of the claim that promises'),
        actor: z.string().nullable().describe('actor that promises; null: its source speaks for none'),
        source: z.string().describe('source that promises'),
        to: z.array(z.string()).describe('actors to whom it is promised'),
        what: z.string().describe('what is promised'),
        said: z.string().nullable().describe('when; null: unknown'),
        due: z.string().nullable().describe('by when; null: not said'),
        proposal: z.string().nullable().describe('proposal that it is a promise of; null: none'),
        issue: z.string().nullable().describe('issue that it is about; null: none'),
        status: z.enum(['open', 'kept', 'broken', 'overtaken']).describe('what came of it by the day'),
        since: z.string().nullable().describe('from when on; null: open, or undated'),
        isOverdue: z.boolean().describe('open after the day by which it was promised'),
        evidence: z.array(z.string()).describe('ids of the claims that say what came of it'),
      }),
    )
    .describe('promises among the accepted claims, as known on the day'),
  observed: z
    .array(z.string())
    .describe('lines for observed: in the situation, of promises kept or broken that it does not hold yet'),
  diagnostics: warningsShape,
});

export const operation = defineOperation({
  name: 'commitments',
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/joint-plan-of-action-2013', status: 'open' },
      says: 'promises that are still open',
    },
    { input: { situation: 'situations/joint-plan-of-action-2013' }, says: 'who promised what to whom' },
  ],
  async run(given, context) {
    const loaded = await loadOrThrow(context, given);
    const { situation } = loaded;
    const all = commitments(situation.evidence, situation.asOf);
    const kept = given.status === undefined ? all : all.filter(({ status }) => status === given.status);
    const proposals = new Set(situation.proposals.map(({ id }) => id));
    const observed = new Set(situation.observed.map(({ id }) => id));
    return {
      knowledge: knowledgeOf(situation),
      commitments: kept,
      observed: kept.flatMap((one) => observedLine(one, proposals, observed)),
      diagnostics: placed(loaded),
    };
  },
  words({ commitments: found, observed }, { commitments: words }) {
    return document(
      table(
        [
          textColumn(words.who),
          textColumn(words.to, { dropsAt: 1 }),
          textColumn(words.what),
          textColumn(words.due, { dropsAt: 2 }),
          textColumn(words.status),
          textColumn(words.by, { dropsAt: 3 }),
        ],
        found.map(({ claim, actor, source, to, what, due, status, isOverdue, evidence }) => [
          traced(actor ?? source, `claims.${claim}`),
          to.join(', '),
          what,
          due ?? '',
          isOverdue ? words.overdue : words.statuses[status],
          evidence.join(', '),
        ]),
      ),
      sentence(found.length === 0 ? words.none : words.count(found.length)),
      observed.length === 0
        ? undefined
        : group(
            sentence(words.feeds),
            verbatim(`observed:\n${observed.map((line) => `  - ${line}`).join('\n')}`, 'yaml'),
          ),
    );
  },
});

/** A promise kept or broken as a fact that the situation must explain, where it names a proposal and a day. */
function observedLine(
  { claim, actor, proposal, issue, status, since, evidence }: Commitment,
  proposals: ReadonlySet<string>,
  known: ReadonlySet<string>,
): readonly string[] {
  const id = `promise-${claim}`;
  const isFact = status === 'kept' || status === 'broken';
  if (!isFact || actor === null || proposal === null || !proposals.has(proposal) || known.has(id)) return [];
  if (since === null || !/^\d{4}-\d\d-\d\d$/.test(since)) return [];
  const word = `{ actor: ${actor}, proposal: ${proposal}${issue === null ? '' : `, issue: ${issue}`} }`;
  return [
    `{ id: ${id}, on: ${since}, known: ${since}, ${status === 'kept' ? 'kept' : 'broke'}: ${word}, claims: [${evidence.join(', ')}] }`,
  ];
}
