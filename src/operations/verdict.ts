import { z } from 'zod';
import { nearestName } from '../diagnostics/index.ts';
import { describeInput, percent, plainText, signed } from '../report/index.ts';
import type { Package, Situation } from '../situation/index.ts';
import { type Question, verdict } from '../verdict/index.ts';
import { samplingInput, situationInput } from './inputs.ts';
import { aboutOf, loadAndDraw } from './load.ts';
import { aboutShape, verdictShape } from './shapes.ts';
import { table } from './table.ts';
import { type Frozen, InputError, type Operation, type WordsStyle } from './types.ts';

const input = z.strictObject({
  ...situationInput,
  proposal: z.string().optional().describe('id of a proposal in the file'),
  option: z
    .array(z.string())
    .optional()
    .describe(
      'any package instead of a proposal: issue=option, repeatable; issues not named stay at no deal',
    ),
  required: z.array(z.string()).optional().describe('actors that must gain, when not those of the file'),
  keepDraws: z.boolean().default(false).describe('add every actor’s gain in every draw'),
  ...samplingInput,
});

const output = z.strictObject({
  about: aboutShape,
  verdict: verdictShape,
  actors: z.array(z.string()).describe('order of the gains in draws'),
  labels: z.record(z.string(), z.string()).describe('inputs and actors in words'),
});

type Input = z.infer<typeof input>;
type Output = z.infer<typeof output>;

export const operation: Operation<Input, Output> = {
  name: 'verdict',
  summary: 'Would this package be accepted, and what does that hinge on',
  description:
    'Runs the tests of one package. Accepted: in which share of the draws does no required party lose, who blocks and by how much, which inputs and claims move it most (a first measure: one input at a time). Ratified, kept and paid for are named as not tested.',
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: {
        situation: 'situations/us-russia-2025',
        proposal: 'business_for_peace',
        keepDraws: false,
        seed: 1,
        samples: 10_000,
      },
      says: 'the verdict on one proposal',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        option: ['ceasefire=current_lines', 'us_sanctions=eased'],
        required: ['us', 'ru', 'ua'],
        keepDraws: false,
        seed: 1,
        samples: 2_000,
      },
      says: 'a package of your own',
    },
  ],
  async run(given, { store }) {
    const { situation, compiled, draws, texts, file } = await loadAndDraw(store, given);
    const question = { ...questionOf(situation, given, file, texts), keepDraws: given.keepDraws };
    const answer = verdict(situation, compiled, draws, question);
    const inputs = answer.accepted.drivers.map((driver) => [
      driver.input,
      describeInput(driver.input, situation),
    ]);
    const actors = situation.actors.map(({ id, name }) => [id, name]);
    return {
      about: aboutOf('verdict', situation, given),
      verdict: answer,
      actors: [...compiled.actors],
      labels: Object.fromEntries([...actors, ...inputs]) as Record<string, string>,
    };
  },
  words: verdictWords,
};

/** The proposal or package that the user asks about; an InputError names the nearest when it does not exist. */
function questionOf(
  situation: Situation,
  given: Input,
  file: string,
  texts: ReadonlyMap<string, string>,
): Question {
  const fail = (code: string, message: string, hint: string) =>
    new InputError([{ code, severity: 'error', message, hint, file }], texts);
  const unknown = (kind: string, id: string, known: readonly string[]) => {
    const near = nearestName(id, known);
    return fail(
      `unknown-${kind}`,
      `'${id}' is no ${kind}`,
      `${near === undefined ? '' : `did you mean '${near}'? `}${kind}s are: ${known.join(', ')}`,
    );
  };
  const actors = situation.actors.map(({ id }) => id);
  const stranger = given.required?.find((id) => !actors.includes(id));
  if (stranger !== undefined) throw unknown('actor', stranger, actors);
  if (given.option !== undefined) {
    const own = ownPackage(situation, given.option, unknown, fail);
    return {
      proposal: null,
      title: 'Package of your own',
      package: own,
      required: given.required ?? situation.required,
    };
  }
  const ids = situation.proposals.map(({ id }) => id);
  if (given.proposal === undefined) {
    throw fail(
      'missing-setting',
      'no package is named',
      `use --proposal with one of: ${ids.join(', ')}; or --option issue=option`,
    );
  }
  const proposal = situation.proposals.find(({ id }) => id === given.proposal);
  if (proposal === undefined) throw unknown('proposal', given.proposal, ids);
  const { title, package: chosen, required } = proposal;
  return { proposal: proposal.id, title, package: chosen, required: given.required ?? required };
}

function ownPackage(
  situation: Situation,
  options: readonly string[],
  unknown: (kind: string, id: string, known: readonly string[]) => InputError,
  fail: (code: string, message: string, hint: string) => InputError,
): Package {
  const chosen: Record<string, string> = { ...situation.noDeal };
  for (const entry of options) {
    const [issueId = '', optionId, ...rest] = entry.split('=').map((part) => part.trim());
    if (optionId === undefined || rest.length > 0)
      throw fail('bad-setting', `option '${entry}' is unclear`, 'write issue=option');
    const issue = situation.issues.find(({ id }) => id === issueId);
    if (issue === undefined)
      throw unknown(
        'issue',
        issueId,
        situation.issues.map(({ id }) => id),
      );
    const known = issue.options.map(({ id }) => id);
    if (!known.includes(optionId)) throw unknown('option', optionId, known);
    chosen[issueId] = optionId;
  }
  return chosen;
}

function verdictWords({ verdict: answer, labels, about }: Frozen<Output>, style: WordsStyle): string {
  const { accepted } = answer;
  const { paint } = style;
  const name = (id: string) => plainText(labels[id] ?? id);
  const range = `${percent(accepted.probabilityLow)} to ${percent(accepted.probabilityHigh)} by sampling alone`;
  const head = `${paint(plainText(answer.title), 'bold')}\naccepted: ${answer.word}, ${percent(accepted.probability)} (${range})`;
  const without = `without linkages: ${percent(accepted.probabilityWithoutLinkages)}; all must gain: ${accepted.required.map(name).join(', ')}`;
  const gains = table(
    ['actor', 'must sign', 'gain', '5 % to 95 %', 'gains in', 'made of'],
    accepted.gains.map((gain) => [
      name(gain.actor),
      gain.isRequired ? 'yes' : '',
      signed(gain.gain.median),
      `${signed(gain.gain.low)} to ${signed(gain.gain.high)}`,
      percent(gain.probabilityGains),
      gain.parts
        .slice(0, 3)
        .map(({ id, gain: part }) => `${id} ${signed(part)}`)
        .join(', '),
    ]),
    style,
    [2, 3, 4],
  );
  const drivers = accepted.drivers.slice(0, 3).map((driver) => {
    const rests = driver.claims.length > 0 ? `claims ${driver.claims.join(', ')}` : 'judgement alone';
    return `  ${name(driver.input)}: ${signed(driver.swing * 100)} points from its lowest to its highest fifth; rests on ${rests}`;
  });
  const hinges = drivers.length === 0 ? '  nothing: no single input moves it' : drivers.join('\n');
  const foot = `not tested by this version: ${answer.notTested.join(', ')}\ngains are in utility, all issues together = 1; seed ${about.seed}, ${about.samples} samples, as of ${about.asOf}`;
  return `${head}\n${without}\n\n${gains}\n\nhinges on\n${hinges}\n\n${paint(foot, 'dim')}`;
}
