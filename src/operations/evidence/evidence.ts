import { z } from 'zod';
import { diagnosticShape } from '../../diagnostics/result.ts';
import {
  type Anchoring,
  anchoringDiagnostics,
  anchorReports,
  type Claim,
  claimTypes,
  contradictions,
  type Evidence,
  independentOrigins,
  isOfOrigin,
  isSaidBy,
  type SuppliedText,
  saidOn,
} from '../../evidence/index.ts';
import {
  claimDetailFields,
  claimFields,
  contradictionShape,
  passageFields,
  textsShape,
} from '../../evidence/result.ts';
import { webAnnotations } from '../../exchange/index.ts';
import { type Figure, originFigure, timelineFigure } from '../../figures/index.ts';
import { cleanText } from '../../reading/index.ts';
import { unconfirmed } from '../../situation/index.ts';
import { document, lines, sentence, table, textColumn, traced } from '../../words/index.ts';
import { claimDetails, claimDetailWords } from '../shared/claim-details.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { situationInput } from '../shared/inputs.ts';
import { knowledgeOf, load, placed, readReports } from '../shared/load.ts';
import { filesShape, knowledgeShape } from '../shared/shapes.ts';
import { InputError } from '../shared/types.ts';
import { pooledClaims, pooledShape, pooledWords } from './pooled.ts';

const input = z.strictObject({
  situation: situationInput.situation,
  asOf: situationInput.asOf,
  source: z.string().optional().describe('only claims whose chain names this source'),
  type: z.enum(claimTypes).optional().describe('only claims of this type'),
  topic: z.string().optional().describe('only claims on this topic'),
  actor: z.string().optional().describe('only claims about this actor'),
  origin: z.string().optional().describe('only claims of this origin, e.g. wsj/2025-12, or all of wsj'),
  report: z.string().optional().describe('only claims of this report'),
  grade: z.string().optional().describe('only claims of this grade: B, 2 or B2'),
  search: z.string().optional().describe('only claims whose statement holds these words'),
  contradictions: z.boolean().default(false).describe('only claims that contradict another'),
  pool: z.boolean().default(false).describe('pool the claims listed, as if they spoke of one thing'),
  prior: z.number().gt(0).lt(1).default(0.5).describe('probability before any claim, for --pool'),
  reports: z.string().optional().describe('folder with texts of reports: every passage is read again'),
  annotations: z
    .string()
    .min(1)
    .optional()
    .describe('file to write the passages found to, as W3C Web Annotations (JSON-LD)'),
  ...figuresInput,
});

const { id, statement, type, grade, origin, chain, said, report, topics, contradicts } = claimFields;
const { at, text } = passageFields;

const claimShape = z.strictObject({
  id,
  statement,
  type,
  grade,
  origin,
  chain,
  said,
  report,
  topics,
  passages: z.array(z.strictObject({ at, text })).describe('where it stands in the report'),
  contradicts,
  ...claimDetailFields,
});

const output = z.strictObject({
  knowledge: knowledgeShape,
  evidence: z.string().describe('id of the body of evidence'),
  total: z.number().describe('claims of the file that had been made by the day, listed or not'),
  origins: z.number().describe('independent voices behind the claims listed'),
  claims: z.array(claimShape).describe('the claims asked for, in the file’s order'),
  contradictions: z.array(contradictionShape).describe('contradicting pairs with a claim listed'),
  unconfirmed: z
    .array(
      z.strictObject({
        claim: z.string().describe('id of the claim that confirms nothing'),
        kind: z.enum(['no-comment', 'denial']).describe('nothing is said, or it is denied'),
        leavesOpen: z.array(z.string()).describe('ids of the claims that it leaves open'),
        numbers: z
          .array(z.string())
          .describe('paths of the numbers that cite it or a claim that it leaves open'),
      }),
    )
    .describe('no comments and denials among the claims listed, beside the numbers that they leave open'),
  pooled: pooledShape.nullable().describe('the claims listed, pooled; null where that was not asked'),
  texts: textsShape.nullable().describe('passages read again; null where no texts were supplied'),
  files: filesShape,
  diagnostics: z.array(diagnosticShape).describe('passages whose words have changed'),
});

type Input = z.infer<typeof input>;

export const operation = defineOperation({
  name: 'evidence',
  idle: [
    { settings: ['annotations'], when: ({ reports }) => reports === undefined, why: 'no texts are supplied' },
    { settings: ['prior'], when: ({ pool }) => !pool, why: 'the claims are not pooled' },
  ],
  summary: 'List and filter the claims, and read their passages again in the texts',
  description:
    'Claims with grade, origin and chain. With a folder of texts, reports are matched by SHA-256 and every passage is read again to the letter: one whose words have changed is an orphan, reported with its place and never moved.',
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: {
        situation: 'situations/us-russia-2025',
        origin: 'wsj',
        contradictions: false,
        pool: false,
        prior: 0.5,
      },
      says: 'what goes back to one newspaper',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        search: 'frozen',
        type: 'fact',
        contradictions: false,
        pool: true,
        prior: 0.5,
      },
      says: 'what claims make together, one origin one vote',
    },
    {
      input: { situation: 'situations/us-russia-2025', contradictions: true, pool: false, prior: 0.5 },
      says: 'claims that cannot both be true',
    },
  ],
  async run(given, { store }) {
    const { asOf } = given;
    const loaded = await load(store, { situation: given.situation, ...(asOf !== undefined && { asOf }) });
    const { evidence, texts } = loaded;
    if (evidence === undefined) throw new InputError(loaded.diagnostics, texts);
    const supplied = (await readReports(store, given.reports)).flatMap(withCleanText);
    const anchoring = given.reports === undefined ? undefined : anchorReports(evidence, supplied);
    const pairs = contradictions(evidence);
    const kept = [...evidence.claims.values()].filter((claim) => isWanted(claim, given, pairs));
    const ids = new Set(kept.map(({ id }) => id));
    const orphans = anchoring === undefined ? [] : anchoringDiagnostics(anchoring, evidence);
    const diagnostics = placed({ diagnostics: [...loaded.diagnostics, ...orphans], texts });
    return {
      knowledge: knowledgeOf(loaded.situation),
      evidence: evidence.id,
      total: evidence.claims.size,
      origins: independentOrigins(kept).length,
      claims: kept.map((claim) => claimOut(claim, evidence, pairs, anchoring)),
      contradictions: pairs
        .filter(({ claims: [a, b] }) => ids.has(a) || ids.has(b))
        .map(({ claims, note }) => ({ claims: [...claims], ...(note === undefined ? {} : { note }) })),
      unconfirmed: unconfirmed({ evidence, estimates: loaded.situation?.estimates ?? [] })
        .filter(({ claim }) => ids.has(claim))
        .map((one) => ({ ...one, leavesOpen: [...one.leavesOpen], numbers: [...one.numbers] })),
      pooled: given.pool ? pooledClaims(kept, evidence, given.prior, loaded.situation?.asOf) : null,
      texts: anchoring === undefined ? null : textsOut(anchoring, evidence),
      files: [
        ...(await figureFiles(given.figures, () => [
          ...(loaded.situation === undefined ? [] : [timelineFigure(loaded.situation)]),
          ...copiedMost(kept, evidence),
        ])),
        ...(given.annotations === undefined || anchoring === undefined
          ? []
          : [{ path: given.annotations, text: annotationsText(evidence, anchoring, supplied, ids) }]),
      ],
      diagnostics,
    };
  },
  writes: ({ files }) => files,
  words({ claims, total, origins, contradictions: pairs, unconfirmed: open, pooled, texts }, catalogue) {
    const { evidence: say } = catalogue;
    return document(
      table(
        [
          textColumn(say.claim),
          textColumn(say.grade),
          textColumn(say.origin, { dropsAt: 1 }),
          textColumn(say.said, { dropsAt: 2 }),
          textColumn(say.statement),
        ],
        claims.map((claim) => {
          const { id, grade, origin, said, statement, contradicts } = claim;
          return [
            traced(id, `claims.${id}`),
            grade,
            origin,
            said ?? '',
            statement +
              claimDetailWords(claim, catalogue) +
              (contradicts.length === 0 ? '' : say.contradicts(contradicts.join(', '))),
          ];
        }),
      ),
      lines(
        open.map(({ claim, kind, leavesOpen, numbers }) =>
          say.unconfirmed(claim, kind, leavesOpen.join(', '), numbers.join(', ')),
        ),
      ),
      sentence(say.counts(claims.length, total, origins, pairs.length)),
      pooled === null ? undefined : pooledWords(pooled, catalogue),
      texts === null
        ? undefined
        : sentence(
            say.texts(
              texts.matched.length,
              texts.resolvedClaims,
              texts.resolvedPassages,
              texts.orphans,
              texts.unread,
            ),
          ),
    );
  },
});

/** A saved page counts as received and as the clean text in which detente read places its claims. */
function withCleanText(supplied: SuppliedText): readonly SuppliedText[] {
  const { text } = cleanText(supplied.text);
  return text === supplied.text ? [supplied] : [supplied, { ...supplied, text }];
}

function annotationsText(
  evidence: Evidence,
  { resolved }: Anchoring,
  texts: readonly SuppliedText[],
  wanted: ReadonlySet<string>,
): string {
  const passages = resolved.flatMap(({ claim, report, span, text: words }) => {
    const whole = texts.find(({ text }) => text.slice(span.start, span.end) === words);
    return whole === undefined || !wanted.has(claim) ? [] : [{ claim, report, span, text: whole.text }];
  });
  return `${JSON.stringify(webAnnotations(evidence, passages), null, 2)}\n`;
}

function isWanted(claim: Claim, given: Input, pairs: ReturnType<typeof contradictions>): boolean {
  const grade = `${claim.grade.reliability}${claim.grade.credibility}`;
  const { source, type, topic, actor, origin, report, search } = given;
  return (
    (source === undefined || isSaidBy(claim, source)) &&
    (type === undefined || claim.type === type) &&
    (topic === undefined || claim.topics.includes(topic)) &&
    (actor === undefined || claim.actors.includes(actor)) &&
    (origin === undefined || isOfOrigin(claim, origin)) &&
    (report === undefined || claim.report === report) &&
    (given.grade === undefined || grade.includes(given.grade.toUpperCase())) &&
    (search === undefined || claim.statement.toLowerCase().includes(search.toLowerCase())) &&
    (!given.contradictions || pairs.some(({ claims }) => claims.includes(claim.id)))
  );
}

/** The tree of the origin whose claims the most outlets carry. */
function copiedMost(claims: readonly Claim[], evidence: Evidence): readonly Figure[] {
  const name = (id: string) => evidence.sources.get(id)?.name ?? id;
  const byOrigin = new Map<string, Claim[]>();
  for (const claim of claims) {
    const origin = originSource(claim.origin);
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), claim]);
  }
  const trees = [...byOrigin].map(([origin, of]) => ({
    id: origin,
    origin: name(origin),
    chains: of.map((claim) => carriersOf(claim, origin, evidence).map(name)),
  }));
  const outlets = ({ chains }: (typeof trees)[number]) => new Set(chains.flat()).size;
  const [most] = trees.toSorted((a, b) => outlets(b) - outlets(a) || b.chains.length - a.chains.length);
  return most === undefined ? [] : [originFigure(most)];
}

/** An origin is a source in a month. */
function originSource(origin: string): string {
  return origin.replace(/\/[^/]*$/, '');
}

/** Whoever had the claim of its origin, the nearest to it first, down to the publisher of the text. */
function carriersOf({ chain, report }: Claim, origin: string, evidence: Evidence): readonly string[] {
  const publisher = evidence.reports.get(report)?.publisher;
  const outward = [
    ...chain.map(({ source }) => source).toReversed(),
    ...(publisher === undefined ? [] : [publisher]),
  ];
  return [...new Set(outward.slice(outward.lastIndexOf(origin) + 1))];
}

function claimOut(
  claim: Claim,
  evidence: Evidence,
  pairs: ReturnType<typeof contradictions>,
  anchoring: Anchoring | undefined,
) {
  const name = (id: string) => evidence.sources.get(id)?.name ?? id;
  return {
    id: claim.id,
    statement: claim.statement,
    type: claim.type,
    grade: `${claim.grade.reliability}${claim.grade.credibility}`,
    origin: claim.origin,
    chain: claim.chain.map((link) => name(link.source)),
    said: saidOn(claim, evidence) ?? null,
    report: claim.report,
    topics: [...claim.topics],
    passages: claim.passages.map(({ at }, index) => ({
      at: at === undefined ? null : `${at.start}-${at.end}`,
      text:
        anchoring?.resolved.find((found) => found.claim === claim.id && found.index === index)?.text ?? null,
    })),
    contradicts: pairs.flatMap(({ claims: [a, b] }) => (a === claim.id ? [b] : b === claim.id ? [a] : [])),
    ...claimDetails(claim),
  };
}

function textsOut(anchoring: Anchoring, evidence: Evidence) {
  const counts = new Map<string, number>();
  for (const { claim } of anchoring.resolved) counts.set(claim, (counts.get(claim) ?? 0) + 1);
  const whole = [...counts].filter(([id, count]) => evidence.claims.get(id)?.passages.length === count);
  return {
    matched: anchoring.texts.flatMap(({ report, name, match }) =>
      match === 'missing' || name === undefined ? [] : [{ report, name, match }],
    ),
    resolvedClaims: whole.length,
    resolvedPassages: anchoring.resolved.length,
    orphans: anchoring.orphans.length,
    unread: anchoring.unread,
  };
}
