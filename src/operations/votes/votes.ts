import { z } from 'zod';
import { hasErrors, nearestName, placedInOrder } from '../../diagnostics/index.ts';
import { votesFigures } from '../../report/index.ts';
import type { Situation } from '../../situation/index.ts';
import type { Store } from '../../store/index.ts';
import {
  bodyOf,
  type MemberPower,
  powerIndices,
  readRoster,
  renewalVotes,
  rosterAnswer,
  TooManyCoalitions,
  type Vote,
  type VotingBody,
  votesOn,
} from '../../votes/index.ts';
import type { PowerResult } from '../../votes/result.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { findFile } from '../shared/find-file.ts';
import { type Idle, proposalBesideOptions, refuseIdle } from '../shared/idle.ts';
import { packageInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, type Loaded, loadStudy, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { questionOf } from '../shared/question.ts';
import { InputError } from '../shared/types.ts';
import { type RosterVotes, rosterVotesShape, situationVotesShape } from './shapes.ts';
import { votesWords } from './words.ts';

const input = z.strictObject({
  ...situationInput,
  situation: z
    .string()
    .min(1)
    .describe('a situation with institutions, or a roster file: members with weights, and a rule'),
  ...packageInput,
  leaves: z.array(z.string()).optional().describe('what if this member left the body; repeatable'),
  abstains: z.array(z.string()).optional().describe('what if this member abstained; repeatable'),
  bought: z.array(z.string()).optional().describe('what if this member were brought to say yes; repeatable'),
  ...figuresInput,
  ...samplingInput,
});

const output = z.union([situationVotesShape, rosterVotesShape]);

type Input = z.infer<typeof input>;

const sampling = { seed: 1, samples: 10_000 } as const;

const settings = {
  name: 'votes',
  input,
  idle: [
    proposalBesideOptions,
    {
      settings: ['asOf', 'set', 'proposal', 'option', 'seed', 'samples', 'figures'],
      kind: 'roster',
      why: 'a roster has members and a rule, no packages, days or draws',
    },
    {
      settings: ['leaves', 'abstains', 'bought'],
      kind: 'roster',
      why: 'what if is asked of a vote on a package; write another roster',
    },
  ] satisfies readonly Idle<z.output<typeof input>>[],
};

export const operation = defineOperation({
  ...settings,
  summary: 'Which packages pass the institutions, who can block, and whose consent is missing',
  description:
    'Votes of the bodies that must pass options of a package, under every legal base argued for: probability of passage over the draws, who is decisive, smallest blocking coalitions, the fewest that would have to be won over; renewals in the calendar and what lapses when nobody acts; power indices (Shapley–Shubik, Banzhaf, Coleman), exact. Also reads a roster with weights and a rule.',
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', proposal: 'assets_loan', ...sampling },
      says: 'who can block one proposal under each legal base, and at what price',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        proposal: 'assets_loan',
        abstains: ['Hungary', 'Slovakia'],
        ...sampling,
        samples: 2_000,
      },
      says: 'what if two members abstained',
    },
    {
      input: { situation: 'catalog/council-lisbon-2014/roster.json', ...sampling },
      says: 'power indices of a roster',
    },
  ],
  async run(given, context) {
    const { store } = context;
    const at = pace(context);
    const path = await findFile(store, given.situation, ['roster.json', 'roster.yaml']);
    const roster = await rosterText(store, path);
    if (roster !== undefined) {
      refuseIdle(settings, given, 'roster');
      return rosterVotes(path, roster);
    }
    const loaded = await loadStudy(context, given);
    const { situation, study, file, texts } = loaded;
    if (situation.institutions.length === 0) throw noInstitutions(file, texts);
    checkMembers(situation, given, file, texts);
    const isNamed = given.proposal !== undefined || given.option !== undefined;
    const question = isNamed ? questionOf(loaded, given) : { title: 'No deal', package: situation.noDeal };
    const whatIf = {
      ...(given.leaves !== undefined && { leaves: given.leaves }),
      ...(given.abstains !== undefined && { abstains: given.abstains }),
      ...(given.bought !== undefined && { bought: given.bought }),
    };
    await at(0, 2, 'votes');
    const found = votesOn(study, question.package, { whatIf });
    await at(1, 2, 'renewals');
    return {
      kind: 'situation' as const,
      about: aboutOf('votes', situation, given),
      title: question.title,
      package: question.package,
      probability: found.probability,
      probabilityAtBest: found.probabilityAtBest,
      isRatifiedAtMedians: found.isRatifiedAtMedians,
      votes: found.votes.map(shown),
      power: powerOf(situation, found.votes),
      renewals: renewalVotes(study, whatIf).map(({ event, on, says, otherwise, vote, lapse }) => ({
        event,
        on,
        says,
        otherwise,
        vote: shown(vote),
        lapse,
      })),
      labels: labelsOf(situation),
      files: await figureFiles(given.figures, () => votesFigures(situation, found.votes)),
      diagnostics: placed(loaded),
    };
  },
  words: votesWords,
  writes: (result) => ('files' in result ? result.files : []),
});

/** Draws stay inside; a result is read by people and programs. */
function shown({ passes: _, ...vote }: Vote) {
  return vote;
}

/** Power of members under each rule that is asked about, once for each body and base. */
function powerOf({ institutions }: Situation, votes: readonly Vote[]): Readonly<Record<string, PowerResult>> {
  const found: Record<string, PowerResult> = {};
  for (const { institution: id, base: baseId } of votes) {
    const institution = institutions.find((one) => one.id === id);
    const base = institution?.bases.find((one) => one.id === baseId);
    if (institution === undefined || base === undefined) continue;
    const power = powerOrNot(bodyOf(institution, base.rule));
    found[`${id}.${baseId}`] =
      typeof power === 'string'
        ? { engine: `not counted: ${power}`, members: [] }
        : { engine: power.engine, members: power.members.map(shownPower) };
  }
  return found;
}

function shownPower(member: MemberPower) {
  const { name, shapleyShubik, banzhaf, penrose, colemanPrevent, colemanInitiate } = member;
  return { name, shapleyShubik, banzhaf, penrose, colemanPrevent, colemanInitiate };
}

/** Indices of a body, or why it is too large to count. */
function powerOrNot(body: VotingBody) {
  try {
    return powerIndices(body, { withCoalitionIndices: false });
  } catch (error) {
    if (error instanceof TooManyCoalitions) return error.message;
    throw error;
  }
}

function labelsOf({ actors, issues, institutions }: Situation): Record<string, string> {
  const options = issues.flatMap(({ id, options: all }) =>
    all.map((option) => [`${id}.${option.id}`, option.label] as const),
  );
  return Object.fromEntries([
    ...actors.map(({ id, name }) => [id, name] as const),
    ...institutions.map(({ id, name }) => [`institution:${id}`, name] as const),
    ...options,
  ]);
}

async function rosterText(store: Store, path: string): Promise<string | undefined> {
  if (!/\.(ya?ml|json)$/i.test(path)) return undefined;
  const text = await store.readText(path);
  // A situation has actors; a roster has members and a rule.
  const isSituation = text === undefined || /^["'\s{]*(situation|actors)["']?\s*:/m.test(text);
  return isSituation ? undefined : text;
}

function rosterVotes(path: string, text: string): RosterVotes {
  const texts = new Map([[path, text]]);
  const { body, diagnostics } = readRoster(path, text);
  if (body === undefined || hasErrors(diagnostics)) throw new InputError(diagnostics, texts);
  return {
    kind: 'roster',
    ...rosterAnswer(countOrThrow(body, path, texts)),
    diagnostics: placedInOrder(diagnostics, texts),
  };
}

function countOrThrow(body: VotingBody, file: string, texts: ReadonlyMap<string, string>) {
  try {
    return powerIndices(body);
  } catch (error) {
    if (!(error instanceof TooManyCoalitions)) throw error;
    const { message } = error;
    throw new InputError([{ code: 'too-many-coalitions', severity: 'error', message, file }], texts);
  }
}

function noInstitutions(file: string, texts: Loaded['texts']): InputError {
  return new InputError(
    [
      {
        code: 'no-institutions',
        severity: 'error',
        message: 'this situation has no institutions',
        hint: 'add institutions: to the file; docs/votes.md says how',
        file,
      },
    ],
    texts,
  );
}

function checkMembers(situation: Situation, given: Input, file: string, texts: Loaded['texts']): void {
  const known = [
    ...new Set(situation.institutions.flatMap(({ members }) => members.map(({ name }) => name))),
  ];
  for (const name of [given.leaves, given.abstains, given.bought].flatMap((list) => list ?? [])) {
    if (known.includes(name)) continue;
    const near = nearestName(name, known);
    const hint = near === undefined ? `members are: ${known.join(', ')}` : `did you mean '${near}'?`;
    const message = `'${name}' is no member of any institution`;
    throw new InputError([{ code: 'unknown-member', severity: 'error', message, hint, file }], texts);
  }
}
