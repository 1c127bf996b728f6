import { type Institution, type ObservedFact, type Proposal, packageIndices } from '../../situation/index.ts';
import { accepts, profits, type Study, tolerance } from '../../study/index.ts';
import { signatories } from '../accepted/signatories.ts';
import { sitesOf, worthAt } from '../game/sites.ts';
import { gameDraws } from '../game/study-game.ts';
import { keep, NotTested } from '../kept/keep.ts';
import { exemptionOf, type RatifiedDecision } from '../ratified/ratify.ts';
import type { MissedFact } from '../result.ts';
import { gainsOver, marginsOf, promisedBy, ratifiedAs } from './facts.ts';
import type { Disagreements } from './ground.ts';

/** Who, or what, says otherwise than a fact that a draw misses. */
export interface Against {
  /** Null: a court. */
  readonly actor: string | null;
  readonly name: string;
  readonly because: MissedFact['because'];
  /** 1 in each draw, of those that miss the fact, in which it does. */
  readonly marks: Uint8Array;
  /** By draw; null where there is none to tell. */
  readonly gain: Float64Array | null;
}

/** The first draws of a study, and where actors stand in them without agreement. */
export interface Few {
  readonly study: Study;
  readonly fallback: Disagreements;
}

/** Who says otherwise than a fact, in the draws that miss it; of what has lasted that is asked of all moves, and elsewhere. */
export function standsAgainst(few: Few, { happened }: ObservedFact, met: Uint8Array): readonly Against[] {
  if ('options' in happened) return ofVote(few, happened, met);
  if (happened.kind === 'moved') return ofMove(few, happened, met);
  if (happened.kind === 'lasted') return [];
  const { proposal: named } = happened;
  const proposal = few.study.situation.proposals.find(({ id }) => id === named);
  if (proposal === undefined) return [];
  switch (happened.kind) {
    case 'signed':
    case 'refused':
      return ofSignature(few, proposal, happened.kind, met);
    case 'welcomed':
      return [ofGain(few, proposal, happened.actor, 'loses', met)];
    case 'rejected':
      return [ofGain(few, proposal, happened.actor, 'gains', met)];
    case 'kept':
    case 'broke':
      return ofWord(few, proposal, happened, met);
  }
}

const within = (met: Uint8Array, says: (s: number) => boolean) =>
  met.map((isMet, s) => (isMet === 0 && says(s) ? 1 : 0));

function ofGain(
  few: Few,
  proposal: Proposal,
  id: string,
  because: 'loses' | 'gains',
  met: Uint8Array,
): Against {
  const { study, fallback } = few;
  const i = study.compiled.actors.indexOf(id);
  const gain = gainsOver(study, fallback, packageIndices(study.situation, proposal.package), [i])[i];
  const [column, margin] = [gain ?? new Float64Array(met.length), marginsOf(study)[i]];
  const over =
    because === 'loses' && margin ? column.map((value, s) => value - (margin[s] as number)) : column;
  return {
    ...actorNamed(study, id),
    because,
    marks: within(met, (s) => accepts(over[s] as number) === (because === 'gains')),
    gain: over,
  };
}

function ofSignature(few: Few, proposal: Proposal, kind: 'signed' | 'refused', met: Uint8Array): Against[] {
  const { chosen, issues } = promisedBy(few.study, proposal);
  const signers = signatories({ study: few.study, chosen, issues }, proposal);
  const because = kind === 'signed' ? 'loses' : 'gains';
  return signers.map((id) => ofGain(few, proposal, id, because, met));
}

function ofWord(
  { study }: Few,
  proposal: Proposal,
  {
    kind,
    actor,
    issue,
  }: { readonly kind: 'kept' | 'broke'; readonly actor: string; readonly issue: string | null },
  met: Uint8Array,
): Against[] {
  const about = issue === null ? undefined : study.compiled.issues.indexOf(issue);
  const i = study.compiled.actors.indexOf(actor);
  const found =
    kind === 'kept' ? keepOrNone(study, proposal, about)?.actors.find((one) => one.actor === i) : undefined;
  return [
    {
      ...actorNamed(study, actor),
      because: kind === 'kept' ? 'breaks' : 'keeps',
      marks: within(met, () => true),
      gain: found?.bondNeeded ?? null,
    },
  ];
}

function keepOrNone(study: Study, proposal: Proposal, about: number | undefined) {
  try {
    return keep(study, promisedBy(study, proposal), about);
  } catch (error) {
    if (error instanceof NotTested) return undefined;
    throw error;
  }
}

function actorNamed({ situation }: Study, id: string) {
  return { actor: id, name: situation.actors.find((one) => one.id === id)?.name ?? id };
}

/** Who moved would have lost by it; or would have gained, but for answers to the move or a body that does not let it through. */
function ofMove(
  { study }: Few,
  { actor, issue, from, to }: Extract<ObservedFact['happened'], { readonly kind: 'moved' }>,
  met: Uint8Array,
): readonly Against[] {
  const { game, at } = gameDraws(study);
  const sites = sitesOf(game);
  const site = (option: string) =>
    sites.siteOf(packageIndices(study.situation, { ...study.situation.statusQuo, [issue]: option }));
  const [before, after] = [site(from), site(to)];
  const i = study.compiled.actors.indexOf(actor);
  const gain = Float64Array.from(met, (_, s) => {
    const draw = at(s);
    return worthAt(game, draw, i, after) - worthAt(game, draw, i, before);
  });
  const whose = actorNamed(study, actor);
  return [
    { ...whose, because: 'loses', marks: within(met, (s) => !profits(gain[s] as number)), gain },
    { ...whose, because: 'deterred', marks: within(met, (s) => profits(gain[s] as number)), gain },
  ];
}

type Vote = Extract<ObservedFact['happened'], { readonly kind: 'passed' | 'failed' }>;

function ofVote({ study, fallback }: Few, vote: Vote, met: Uint8Array): readonly Against[] {
  return ratifiedAs(study, fallback, vote).decisions.flatMap((decision) => {
    const institution = study.situation.institutions.find(({ id }) => id === decision.institution);
    if (institution === undefined) return [];
    const contents = contentsAsTaken(study, institution, decision, vote.exempt ?? []);
    const isFor = vote.kind === 'failed';
    const members = institution.members.map(({ name, follows }, m): Against => {
      const gain = contents[m] as Float64Array;
      const says = (s: number) => (gain[s] as number) >= -tolerance === isFor;
      const refuses = vote.exempt?.includes(name) === true ? 'refuses-outside' : 'refuses';
      return { actor: follows, name, because: isFor ? 'agrees' : refuses, marks: within(met, says), gain };
    });
    return isFor ? members : [...members, ofCourt(institution, decision, met)];
  });
}

/** What members gain by it, leaning and cost of dissent counted: those outside relieved of their part, those inside bearing more. */
function contentsAsTaken(
  { draws, compiled }: Study,
  institution: Institution,
  { contents, options }: RatifiedDecision,
  exempt: readonly string[],
): readonly Float64Array[] {
  const exemption = exempt.length === 0 ? null : exemptionOf(institution, options);
  if (exemption === null || exemption.burden === null) return contents;
  const burden = draws.columns[compiled.inputOf.get(exemption.burden) ?? -1];
  const outside = exempt.reduce((sum, name) => sum + (exemption.key.get(name) ?? 0), 0);
  return institution.members.map(({ name }, m) => {
    const own = (exemption.key.get(name) ?? 0) * institution.members.length;
    const times = exempt.includes(name) ? own : -own * (1 / (1 - outside) - 1);
    return (contents[m] as Float64Array).map((content, s) => content + times * (burden?.[s] ?? 0));
  });
}

function ofCourt({ bases }: Institution, { base, upheld }: RatifiedDecision, met: Uint8Array): Against {
  return {
    actor: null,
    name: bases.find(({ id }) => id === base)?.label ?? base,
    because: 'not-upheld',
    marks: within(met, (s) => upheld[s] === 0),
    gain: null,
  };
}
