import { z } from 'zod';
import { nearestName } from '../../diagnostics/index.ts';
import { isOfOrigin, isSaidBy } from '../../evidence/index.ts';
import type { Situation } from '../../situation/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { ignoreInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, loadOrThrow, placed } from '../shared/load.ts';
import { type Pace, pace } from '../shared/pace.ts';
import { aboutShape, warningsShape } from '../shared/shapes.ts';
import { type SharesOfTests, testSharesOf } from '../shared/test-shares.ts';
import { InputError } from '../shared/types.ts';
import { withoutWords } from './words.ts';

const { without: say } = catalogues.en;

const { without: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  source: z.array(z.string()).optional().describe(setting.source),
  claim: z.array(z.string()).optional().describe(setting.claim),
  origin: z.array(z.string()).optional().describe(setting.origin),
  ...ignoreInput,
  seed: samplingInput.seed,
  samples: z.int().min(10).max(1_000_000).default(2_000).describe(setting.samples),
});

const share = (of: string) =>
  z.number().nullable().describe(`share of draws that pass ${of}; a probability, 0 to 1`);

const sharesShape = z.strictObject({
  accepted: share('the test of acceptance; null: nobody must sign'),
  ratified: share('the bodies; null: none decides'),
  kept: share('the test of what is kept; null: it binds nobody, or was not tested'),
  paidFor: share('the test of the money; null: no ledger'),
  joint: share('all tests; null: there is nothing to accept, or the proposal does not exist'),
});

const output = z.strictObject({
  about: aboutShape,
  without: z.array(z.string()).describe('ids of the claims that were taken as unsaid'),
  lost: z
    .strictObject({
      numbers: z
        .number()
        .describe('numbers that rest on none but these claims, so that something wider stands in'),
      proposals: z.array(z.string()).describe('ids of the proposals that nobody knows of without them'),
    })
    .describe('what goes with the claims'),
  proposals: z
    .array(
      z.strictObject({
        proposal: z.string().describe('id of the proposal'),
        title: z.string().describe('its title'),
        before: sharesShape.describe('with all claims'),
        after: sharesShape.describe('without these, on the same draws'),
      }),
    )
    .describe('every proposal that is allowed, in the order of the file'),
  diagnostics: warningsShape,
});

type Input = z.infer<typeof input>;

export const operation = defineOperation({
  name: 'without',
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: {
        situation: 'situations/us-russia-2025',
        origin: ['wsj'],
        ignore: [],
        seed: 1,
        samples: 100,
      },
      says: 'what remains of every answer without what goes back to one newspaper',
    },
  ],
  async run(given, context) {
    const loaded = await loadOrThrow(context, given);
    const { situation, file, texts } = loaded;
    const claims = claimsOf(given, situation, (code, message, hint) => {
      return new InputError([{ code, severity: 'error', message, hint, file }], texts);
    });
    const left = loaded.again(given, new Set(claims));
    if (left.situation === undefined) throw new InputError(left.diagnostics, left.texts);
    const at = pace(context);
    const sampling = { ...given, ignoresObserved: given.ignore.includes('observed') };
    const asked = { sampling, threads: context.threads ?? 1 };
    const whole = await testSharesOf(situation, { ...asked, at: half(at, 0) });
    const { shares: after } = await testSharesOf(left.situation, { ...asked, at: half(at, 1) }, whole);
    const { shares: before } = whole;
    const had = new Map(situation.estimates.map((one) => [one.path, one]));
    return {
      about: aboutOf('without', situation, given),
      without: [...claims],
      lost: {
        numbers: left.situation.estimates.filter(
          ({ path, isDefault }) => isDefault && had.get(path)?.isDefault === false,
        ).length,
        proposals: [...before.keys()].filter((id) => !after.has(id)),
      },
      proposals: situation.proposals.flatMap(({ id, title }) => {
        const shares = before.get(id);
        if (shares === undefined) return [];
        return [{ proposal: id, title, before: shares, after: after.get(id) ?? nothingAsked }];
      }),
      diagnostics: placed(loaded),
    };
  },
  words: withoutWords,
});

/** What a proposal answers that nobody knows of. */
const nothingAsked: SharesOfTests = {
  accepted: null,
  ratified: null,
  kept: null,
  paidFor: null,
  joint: null,
};

/** Both passes are told as one. */
function half(at: Pace, which: 0 | 1): Pace {
  return (done, total, phase) => at(which * total + done, 2 * total, phase);
}

/** Claims that the settings name, in the order of the file; what names nothing is an error with the nearest name. */
function claimsOf(
  { source = [], claim = [], origin = [] }: Input,
  { evidence: { claims, sources }, notYetKnown, asOf }: Situation,
  fail: (code: string, message: string, hint: string) => InputError,
): readonly string[] {
  const all = [...claims.values()];
  const origins = [...new Set(all.flatMap((one) => [one.origin, one.origin.split('/')[0] ?? '']))];
  if (source.length + claim.length + origin.length === 0)
    throw fail('missing-setting', say.problems.nothing, say.problems.nothingHint);
  const check = (kind: 'source' | 'claim' | 'origin', asked: readonly string[], known: readonly string[]) => {
    for (const id of asked) {
      if (known.includes(id)) continue;
      const near = nearestName(id, known);
      // A reader of the file sees claims that nobody knew of on its day.
      const later = notYetKnown.claims > 0 ? say.problems.later(asOf) : '';
      throw fail(
        `unknown-${kind}`,
        say.problems.unknown(id, kind),
        `${near === undefined ? say.problems.list : say.problems.near(near)}${later}`,
      );
    }
  };
  check('source', source, [...sources.keys()]);
  check('claim', claim, [...claims.keys()]);
  check('origin', origin, origins);
  const found = all.filter(
    (one) =>
      claim.includes(one.id) ||
      source.some((id) => isSaidBy(one, id)) ||
      origin.some((id) => isOfOrigin(one, id)),
  );
  if (found.length === 0)
    throw fail('bad-setting', say.problems.silent(source.join(', ')), say.problems.list);
  return found.map(({ id }) => id);
}
