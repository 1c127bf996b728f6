import type { Claim } from '../../evidence/index.ts';
import { fund } from '../../ledger/index.ts';
import {
  describeInput,
  keptWords,
  namesOf,
  optionNames,
  paidForWords,
  ratifiedWords,
} from '../../report/index.ts';
import type { Estimate, Situation } from '../../situation/index.ts';
import { makeStudy } from '../../study/index.ts';
import { type Verdict, verdict } from '../../verdict/index.ts';
import { percent } from '../../words/index.ts';
import type { SamplingInput } from '../shared/inputs.ts';

/** What a path leads to: estimates, the claims below them, and what else rests on a claim. */
export interface Found {
  readonly says: string;
  readonly estimates: readonly { readonly estimate: Estimate; readonly swing: number | null }[];
  readonly claims: readonly string[];
  readonly restsOn: readonly string[];
}

/** Follows a path into a situation; undefined when it leads nowhere. */
export function follow(situation: Situation, path: string, given: SamplingInput): Found | undefined {
  const claimId = path.replace(/^claims\./, '');
  const claim = situation.evidence.claims.get(claimId);
  if (claim !== undefined) return followClaim(situation, claim);
  const [kind, id, test] = path.split('.');
  if (kind === 'verdicts') return followVerdict(situation, id ?? '', test, given);
  const proposal = kind === 'proposals' ? situation.proposals.find((one) => one.id === id) : undefined;
  if (proposal !== undefined) {
    return {
      says: `proposal: ${proposal.title}`,
      estimates: [],
      claims: proposal.support.claims,
      restsOn: [],
    };
  }
  const event = kind === 'calendar' ? situation.calendar.find((one) => one.id === id) : undefined;
  if (event !== undefined)
    return { says: `${event.on}: ${event.event}`, estimates: [], claims: event.support.claims, restsOn: [] };
  const estimates = situation.estimates.filter((one) => one.path === path || one.path.startsWith(`${path}.`));
  if (estimates.length === 0 || path === '') return undefined;
  return {
    says:
      estimates.length === 1 ? describeInput(path, situation) : `${estimates.length} estimates under ${path}`,
    estimates: estimates.map((estimate) => ({ estimate, swing: null })),
    claims: estimates.flatMap(({ support }) => support.claims),
    restsOn: [],
  };
}

function followClaim(situation: Situation, claim: Claim): Found {
  const cites = ({ support }: { readonly support: { readonly claims: readonly string[] } }) =>
    support.claims.includes(claim.id);
  const { relations } = situation.evidence;
  return {
    says: `everything that rests on claim ${claim.id}`,
    estimates: situation.estimates.filter(cites).map((estimate) => ({ estimate, swing: null })),
    claims: [claim.id],
    restsOn: [
      ...situation.proposals.filter(cites).map(({ id }) => `proposals.${id}`),
      ...situation.calendar.filter(cites).map(({ id }) => `calendar.${id}`),
      ...relations
        .filter(({ from, to }) => from === claim.id || to === claim.id)
        .map(({ from, type, to }) => `${from} ${type} ${to}`),
    ],
  };
}

function followVerdict(
  situation: Situation,
  id: string,
  test: string | undefined,
  given: SamplingInput,
): Found | undefined {
  const proposal = situation.proposals.find((one) => one.id === id);
  if (proposal === undefined) return undefined;
  const { study, runs } = fund(makeStudy(situation, given));
  const found = verdict(study, { ...proposal, proposal: id }, { runs });
  const { drivers, claims, answer } = testOf(situation, found, test);
  const estimates = drivers.flatMap(({ input: path, swing }) => {
    const estimate = situation.estimates.find((one) => one.path === path);
    return estimate === undefined ? [] : [{ estimate, swing }];
  });
  return {
    says: `${proposal.title}: ${answer}; the inputs that move it most, and what they rest on`,
    estimates,
    claims: [...claims.map(({ claim }) => claim), ...proposal.support.claims],
    restsOn: [],
  };
}

/** One test of a verdict: its answer in words and what moves it; acceptance where another was not run, or none is named. */
function testOf(situation: Situation, found: Verdict, test: string | undefined) {
  const { accepted, ratified, kept, paidFor, word } = found;
  const nameOf = namesOf(situation);
  if (test === 'paid_for' && paidFor !== null)
    return { ...paidFor, answer: `paid for ${paidForWords(paidFor, nameOf)}` };
  if (test === 'ratified' && ratified !== null)
    return { ...ratified, answer: `ratified ${ratifiedWords(ratified, nameOf)}` };
  if (test === 'kept' && kept !== null)
    return { ...kept, answer: `kept ${keptWords(kept, nameOf, optionNames(situation))}` };
  return { ...accepted, answer: `accepted ${word}, ${percent(accepted.probability)}` };
}
