import { z } from 'zod';
import { deals, packageCount, packageLimit } from '../deals/index.ts';
import { nearestName } from '../diagnostics/index.ts';
import { plainText, twoDigits } from '../report/index.ts';
import { compile } from '../situation/index.ts';
import { situationInput } from './inputs.ts';
import { aboutOf, loadOrThrow } from './load.ts';
import { aboutShape, dealsShape } from './shapes.ts';
import { table } from './table.ts';
import { InputError, type Operation } from './types.ts';

const input = z.strictObject({
  ...situationInput,
  parties: z
    .array(z.string())
    .optional()
    .describe('whose agreement is needed; the file’s required parties otherwise'),
});

const output = z.strictObject({
  about: aboutShape,
  ...dealsShape,
  options: z.array(z.array(z.string())).describe('option ids of each issue, for reading packages'),
});

type Input = z.infer<typeof input>;
type Output = z.infer<typeof output>;

export const operation: Operation<Input, Output> = {
  name: 'deals',
  summary: 'Is there a deal, which packages are best, who vetoes',
  description:
    'The whole package space at the medians of all inputs: size of the zone of possible agreement, the Pareto frontier, the Nash, Kalai–Smorodinsky, egalitarian and utilitarian points, and how many packages each party alone blocks. By enumeration, up to a million packages.',
  input,
  output,
  positional: ['situation'],
  examples: [{ input: { situation: 'situations/us-russia-2025' }, says: 'the package space of the example' }],
  async run(given, { store }) {
    const { situation, file, texts } = await loadOrThrow(store, given);
    const fail = (code: string, message: string, hint: string) =>
      new InputError([{ code, severity: 'error', message, hint, file }], texts);
    const actors = situation.actors.map(({ id }) => id);
    const parties = given.parties ?? situation.required;
    const stranger = parties.find((id) => !actors.includes(id));
    if (stranger !== undefined) {
      throw fail(
        'unknown-actor',
        `'${stranger}' is no actor`,
        `did you mean '${nearestName(stranger, actors) ?? actors[0]}'?`,
      );
    }
    const compiled = compile(situation);
    const count = packageCount(compiled);
    if (count > BigInt(packageLimit)) {
      throw fail(
        'too-many-packages',
        `there are ${count} packages; enumeration stops at ${packageLimit}`,
        'drop issues or options',
      );
    }
    return {
      about: aboutOf('deals', situation, given),
      ...deals(compiled, parties),
      options: situation.issues.map(({ options }) => options.map(({ id }) => id)),
    };
  },
  words(result, style) {
    const names: Readonly<Record<string, string>> = {
      nash: 'Nash',
      kalaiSmorodinsky: 'Kalai–Smorodinsky',
      egalitarian: 'egalitarian',
      utilitarian: 'utilitarian',
      relativeUtilitarian: 'relative utilitarian',
    };
    const weak = result.zopa.weak ?? 'unknown';
    const first = `${result.packages} packages; ${weak} leave none of ${result.parties.map(plainText).join(', ')} worse off; ${result.frontier.points.length} undominated`;
    const rows = Object.entries(result.solutions).map(([rule, solution]) => [
      names[rule] ?? rule,
      solution === null
        ? 'none: the zone is empty'
        : solution.values.map((value, i) => twoDigits(value - (result.reservation[i] ?? 0))).join(' '),
      solution === null
        ? ''
        : solution.package.map((k, j) => `${result.issues[j]}=${result.options[j]?.[k]}`).join(', '),
    ]);
    const vetoes = result.vetoes.map(({ party, soleBlocks, acceptable }) => [
      plainText(party),
      acceptable,
      soleBlocks,
      '',
    ]);
    return [
      first,
      table(['rule', `gain of ${result.parties.join(' ')}`, 'package'], rows, style),
      table(['party', 'accepts', 'alone rejects', ''], vetoes, style, [1, 2]),
      style.paint(
        `at the medians of all inputs, as of ${result.about.asOf}; the verdict says how sure a package is`,
        'dim',
      ),
    ].join('\n\n');
  },
};
