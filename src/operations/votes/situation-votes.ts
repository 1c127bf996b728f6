import { nearestName } from '../../diagnostics/index.ts';
import type { Situation } from '../../situation/index.ts';
import {
  bodyOf,
  type MemberPower,
  powerIndices,
  renewalVotes,
  TooManyCoalitions,
  type Vote,
  type VotingBody,
  votesOn,
} from '../../votes/index.ts';
import type { PowerResult } from '../../votes/result.ts';
import { catalogues } from '../../words/index.ts';
import { figureFiles } from '../shared/figure-files.ts';
import type { SamplingInput, SituationInput } from '../shared/inputs.ts';
import { aboutOf, type Loaded, loadStudy, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { questionOf } from '../shared/question.ts';
import { type Context, InputError } from '../shared/types.ts';
import type { SituationVotes } from './shapes.ts';

interface Input extends SituationInput, SamplingInput {
  readonly proposal?: string | undefined;
  readonly option?: readonly string[] | undefined;
  readonly leaves?: readonly string[] | undefined;
  readonly abstains?: readonly string[] | undefined;
  readonly bought?: readonly string[] | undefined;
  readonly figures?: string | undefined;
}

/** The votes on a package of a situation, and on what lapses unless a body renews it. */
export async function situationVotes(given: Input, context: Context): Promise<SituationVotes> {
  const at = pace(context);
  const loaded = await loadStudy(context, given);
  const { situation, study, file, texts } = loaded;
  if (situation.institutions.length === 0) throw noInstitutions(file, texts);
  checkMembers(situation, given, file, texts);
  const isNamed = given.proposal !== undefined || given.option !== undefined;
  const question = isNamed
    ? questionOf(loaded, given)
    : { title: catalogues.en.packages.noDeal, package: situation.noDeal };
  const whatIf = whatIfOf(given);
  await at(0, 2, 'votes');
  const found = votesOn(study, question.package, { whatIf });
  await at(1, 2, 'renewals');
  return {
    kind: 'situation',
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
    files: await figureFiles(given.figures, async () => {
      const { votesFigures } = await import('../../report/index.ts');
      return votesFigures(situation, found.votes);
    }),
    diagnostics: placed(loaded),
  };
}

function whatIfOf({ leaves, abstains, bought }: Input) {
  return {
    ...(leaves !== undefined && { leaves }),
    ...(abstains !== undefined && { abstains }),
    ...(bought !== undefined && { bought }),
  };
}

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
