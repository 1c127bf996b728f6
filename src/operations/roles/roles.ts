import { z } from 'zod';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { packageInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, type LoadedStudy, loadStudy, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { questionOf } from '../shared/question.ts';
import { unknownActor } from '../shared/unknown-name.ts';
import { scoredPackage } from './scored.ts';
import { rolesOutput } from './shapes.ts';
import { sheetsOf } from './sheets.ts';
import { rolesWords } from './words.ts';

const { roles: say } = catalogues.en;

const { roles: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  roles: z.array(z.string()).optional().describe(setting.roles),
  option: packageInput.option.describe(setting.option),
  ...samplingInput,
});

export const operation = defineOperation({
  name: 'roles',
  idle: [
    {
      settings: ['seed', 'samples'],
      when: ({ option }) => option === undefined,
      why: 'sheets are at the medians; draws are for a package that is scored',
    },
  ],
  summary: say.summary,
  description: say.description,
  input,
  output: rolesOutput,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/joint-plan-of-action-2013', seed: 1, samples: 10_000 },
      says: 'sheets for a class that plays the parties',
    },
    {
      input: {
        situation: 'catalog/custody-and-guarantees',
        option: ['assets=released'],
        seed: 1,
        samples: 500,
      },
      says: 'what the class’s package is worth',
    },
  ],
  async run(given, context) {
    const loaded = await loadStudy(context, given);
    const { situation, study } = loaded;
    const roles = playedIn(loaded, given.roles);
    const made = sheetsOf(study, roles);
    const scaled = made.map(({ sheet, scale }) => ({ actor: sheet.actor, name: sheet.name, scale }));
    const scored =
      given.option === undefined
        ? null
        : await scoredPackage(loaded, questionOf(loaded, { option: given.option }), scaled, pace(context));
    const nameOf = (id: string) => situation.actors.find((one) => one.id === id)?.name ?? id;
    return {
      about: aboutOf('roles', situation, given),
      title: situation.title,
      question: situation.question,
      signs: situation.required.map(nameOf),
      countsMoney: study.money !== null,
      issues: situation.issues.map(({ id, question, options }) => ({
        issue: id,
        question,
        noDeal: situation.noDeal[id] ?? '',
        options: options.map((one) => ({ option: one.id, label: one.label })),
      })),
      rounds: say.plan,
      sheets: made.map(({ sheet }) => sheet),
      scored,
      diagnostics: placed(loaded),
    };
  },
  words: rolesWords,
});

/** The actors that are played: as named, or all whose signature the file asks for somewhere. */
function playedIn(
  { situation, file, texts }: LoadedStudy,
  named: readonly string[] | undefined,
): readonly string[] {
  const known = situation.actors.map(({ id }) => id);
  const stranger = named?.find((id) => !known.includes(id));
  if (stranger !== undefined) throw unknownActor(stranger, known, file, texts);
  const asked = new Set(
    named ?? [...situation.required, ...situation.proposals.flatMap(({ required }) => required)],
  );
  return known.filter((id) => asked.has(id));
}
