import { z } from 'zod';
import { nearestName } from '../../diagnostics/index.ts';
import {
  type Anchoring,
  anchorReports,
  type Claim,
  contradictionsOf,
  type Evidence,
  saidOn,
} from '../../evidence/index.ts';
import { claimDetailFields, claimFields, passageFields } from '../../evidence/result.ts';
import { describeInput } from '../../report/index.ts';
import { type Situation, unconfirmed } from '../../situation/index.ts';
import { commentShape } from '../../situation/result.ts';
import { testNames } from '../../verdict/result.ts';
import { catalogues } from '../../words/index.ts';
import { claimDetails } from '../shared/claim-details.ts';
import { commentsBeside } from '../shared/comments.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { type SituationInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, type Loaded, loadOrThrow, placed, readReports } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { InputError } from '../shared/types.ts';
import { follow, pathsOf } from './follow.ts';
import { pictures } from './pictures.ts';
import { traceWords } from './words.ts';

const about = catalogues.en.operations.trace;

const { trace: setting } = catalogues.en.settings;

const input = z.strictObject({
  target: z.string().min(1).describe(setting.target),
  asOf: situationInput.asOf,
  set: situationInput.set,
  reports: z.string().optional().describe(setting.reports),
  ...figuresInput,
  ...samplingInput,
});

const { id, statement, type, grade, origin, chain, said, report, contradicts } = claimFields;

const claimShape = z.strictObject({
  id,
  statement,
  type,
  grade,
  origin,
  chain,
  said,
  report,
  url: z.string().nullable().describe('address of the report; null: none is given'),
  passages: z.array(z.strictObject(passageFields)).describe('where it stands in the report'),
  contradicts,
  ...claimDetailFields,
});

const estimateShape = z.strictObject({
  path: z.string().describe('path of the estimate'),
  words: z.string().describe('what it is, in words'),
  written: z.string().describe('the estimate as the file writes it'),
  claims: z.array(z.string()).describe('ids of the claims that it rests on'),
  unconfirmed: z.array(z.string()).describe('ids of the claims, no comments and denials, that leave it open'),
  assumption: z.string().nullable().describe('the judgement that it rests on; null: none is stated'),
  swing: z
    .number()
    .nullable()
    .describe(
      'for a verdict: how far what the test hinges on moves with this input, in its unit; null: not measured',
    ),
});

const answer = (when: string) =>
  z.number().nullable().describe(`share of draws that pass, 0 to 1, ${when}; null: the test does not apply`);

const output = z.strictObject({
  about: aboutShape,
  path: z.string().describe('what was asked about'),
  says: z.string().describe('what the target is, in words'),
  estimates: z.array(estimateShape).describe('numbers that it rests on'),
  claims: z.array(claimShape).describe('claims that those rest on'),
  restsOn: z.array(z.string()).describe('for a claim: proposals, events and relations that cite it'),
  moves: z
    .array(
      z.strictObject({
        proposal: z.string().describe('id of the proposal'),
        test: z.enum(testNames).describe('which test'),
        swing: z
          .number()
          .describe(
            'largest swing among the inputs that cite the claim, in the unit of what the test turns on',
          ),
        inputs: z.array(z.string()).describe('paths of those inputs'),
      }),
    )
    .describe('for a claim: tests among whose ten strongest inputs some cite it, the largest swing first'),
  leftOut: z
    .array(
      z.strictObject({
        proposal: z.string().describe('id of the proposal'),
        test: z.enum([...testNames, 'joint']).describe('which answer; joint: all tests'),
        before: answer('with the claim'),
        after: answer(
          'with the claim taken as unsaid, on the same draws; null also where nobody would know of the proposal',
        ),
      }),
    )
    .nullable()
    .describe(
      'for a claim: answers that are others without it, the largest change first; null: no claim was asked about',
    ),
  comments: z.array(commentShape).describe('comments on it, and on the numbers that it rests on'),
  files: filesShape,
  diagnostics: warningsShape,
});

export const operation = defineOperation({
  name: 'trace',
  idle: [
    {
      settings: ['figures'],
      when: ({ target }) => !/#claims\./.test(target),
      why: 'only what answers are without a claim is drawn',
    },
    {
      settings: ['seed', 'samples'],
      when: ({ target }) => !/#(verdicts|claims)\./.test(target),
      why: 'only verdicts, and the tests that a claim moves, are drawn',
    },
  ],
  summary: about.summary,
  description: about.description,
  input,
  output,
  positional: ['target'],
  examples: [
    {
      input: {
        target: 'situations/us-russia-2025#stances.ru.us_sanctions.position',
        seed: 1,
        samples: 10_000,
      },
      says: 'what one number rests on',
    },
    {
      input: {
        target: 'situations/us-russia-2025#verdicts.business_for_peace.accepted',
        seed: 1,
        samples: 500,
      },
      says: 'why a verdict is what it is',
    },
    {
      input: { target: 'situations/us-russia-2025#claims.c17', seed: 1, samples: 500 },
      says: 'what rests on one claim, and which tests it moves',
    },
  ],
  async run(given, context) {
    const { store } = context;
    const [reference = '', path = ''] = given.target.split('#');
    const { asOf, set } = given;
    const common = {
      situation: reference,
      ...(asOf === undefined ? {} : { asOf }),
      ...(set === undefined ? {} : { set }),
    };
    const loaded = await loadOrThrow(context, { ...common, samples: given.samples });
    const { situation, file, texts } = loaded;
    const anchoring =
      given.reports === undefined
        ? undefined
        : anchorReports(situation.evidence, await readReports(store, given.reports));
    const at = pace(context);
    await at(0, 1, 'what it rests on');
    const found = await follow(loaded, path, given, {
      at,
      threads: context.threads ?? 1,
      without: (claim) => unsaid(loaded, common, claim),
    });
    if (found === undefined) throw nothingThere(path, situation, file, texts);
    const ids = new Set(found.claims);
    const open = unconfirmed(situation);
    return {
      about: aboutOf('trace', situation, { ...common, seed: given.seed, samples: given.samples }),
      path,
      says: found.says,
      estimates: found.estimates.map(({ estimate, swing }) => ({
        path: estimate.path,
        words: describeInput(estimate.path, situation),
        written: estimate.written,
        claims: estimate.support.claims,
        unconfirmed: open.filter(({ numbers }) => numbers.includes(estimate.path)).map(({ claim }) => claim),
        assumption: estimate.support.assumption ?? null,
        swing,
      })),
      claims: [...ids].flatMap((id) => {
        const claim = situation.evidence.claims.get(id);
        return claim === undefined ? [] : [claimOut(claim, situation.evidence, anchoring)];
      }),
      restsOn: found.restsOn,
      moves: found.moves,
      leftOut: found.leftOut,
      // Comments are of their own days: of an earlier day none are told, as they may speak of what came later.
      comments: (asOf === undefined ? await commentsBeside(store, file, situation) : []).filter(({ on }) =>
        isOn(on, [path, ...found.estimates.map(({ estimate }) => estimate.path)]),
      ),
      files: await figureFiles(given.figures, () => pictures(situation, path, found.leftOut ?? [])),
      diagnostics: placed(loaded),
    };
  },
  words: traceWords,
  writes: ({ files }) => files,
});

/** On one of the paths, or on a part of what is asked about. */
function isOn(on: string, paths: readonly string[]): boolean {
  return paths.some((path, k) => on === path || (k === 0 && on.startsWith(`${path}.`)));
}

/** The same files, had a claim not been made. */
function unsaid({ again }: Loaded, asked: SituationInput, claim: string): Situation {
  const { situation, diagnostics, texts } = again(asked, new Set([claim]));
  if (situation === undefined) throw new InputError(diagnostics, texts);
  return situation;
}

function nothingThere(
  path: string,
  situation: Situation,
  file: string,
  texts: ReadonlyMap<string, string>,
): InputError {
  const near = nearestName(path, pathsOf(situation));
  const hint =
    near === undefined
      ? 'a path looks like stances.ru.sanctions.position, verdicts.<proposal>.kept, calendar.<id> or claims.<id>'
      : `did you mean '${near}'?`;
  const message = path === '' ? 'no path is named after #' : `'${path}' is nothing in this situation`;
  return new InputError([{ code: 'unknown-path', severity: 'error', message, hint, file }], texts);
}

function claimOut(claim: Claim, evidence: Evidence, anchoring: Anchoring | undefined) {
  const report = evidence.reports.get(claim.report);
  return {
    id: claim.id,
    statement: claim.statement,
    type: claim.type,
    grade: `${claim.grade.reliability}${claim.grade.credibility}`,
    origin: claim.origin,
    chain: claim.chain.map(({ source }) => evidence.sources.get(source)?.name ?? source),
    said: saidOn(claim, evidence) ?? null,
    report: claim.report,
    url: report?.url ?? null,
    passages: claim.passages.map(({ at, fingerprint }, index) => ({
      at: at === undefined ? null : `${at.start}-${at.end}`,
      fingerprint,
      text: anchoring?.resolved.find((one) => one.claim === claim.id && one.index === index)?.text ?? null,
    })),
    contradicts: contradictionsOf(new Set([claim.id]), evidence).map(({ claims: [a, b] }) =>
      a === claim.id ? b : a,
    ),
    ...claimDetails(claim),
  };
}
