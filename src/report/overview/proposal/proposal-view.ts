import { contradictionsOf } from '../../../evidence/index.ts';
import type { Situation } from '../../../situation/index.ts';
import type { Turn, Verdict } from '../../../verdict/index.ts';
import { type Catalogue, catalogues, percent, visible } from '../../../words/index.ts';
import { terseInput } from '../../describe-input.ts';
import type { ReportData } from '../../types.ts';
import { checkFirstOf } from '../check-first.ts';
import { tests } from '../headline.ts';
import { checkLine, turnLine } from '../lines.ts';
import { overviewRow } from '../overview.ts';
import type { OverviewRow } from '../result.ts';
import { moveOf } from '../turns-on.ts';
import type { ProposalView } from './result.ts';
import { testSentences } from './sections.ts';

/** Points that an input must move an answer by to be listed. */
const least = 0.02;
const mostTurns = 4;

/**
 * One proposal opened; null where no verdict on it is there.
 *
 * @example
 * proposalView(reportData, 'swap').tests.map(({ test }) => test) // => ['accepted', 'ratified', 'kept', 'paidFor']
 */
export function proposalView(
  { situation, verdicts }: Pick<ReportData, 'situation' | 'verdicts'>,
  proposal: string,
  catalogue: Catalogue = catalogues.en,
): ProposalView | null {
  const verdict = verdicts.find((one) => one.proposal === proposal);
  if (verdict === undefined) return null;
  const row = overviewRow(verdict, situation, catalogue);
  const { probability, low, high } = verdict.joint;
  const { proposalView: say } = catalogue;
  const isNoDeal = probability === null;
  const doubts = isNoDeal ? [] : doubtsOf(verdict, situation);
  const words = (id: string) => claimWords(id, situation);
  const check = checkFirstOf([verdict], situation, catalogue);
  return {
    proposal,
    row: row.row,
    title: row.title,
    by: row.by,
    answer: isNoDeal
      ? say.noDeal
      : say.answer(percent(probability), percent(low ?? 0), percent(high ?? 1), verdict.word),
    tests: tests.map((test) => ({
      test,
      mark: row[test].mark,
      probability: row[test].probability,
      because: row[test].because,
      sentences: testSentences(test, verdict, { situation, catalogue }),
    })),
    turnsOn: turnsOf(verdict, row).map((turn) =>
      turnLine('', { ...turn, words: terseInput(turn.input, situation) }, catalogue),
    ),
    checkFirst: isNoDeal || check === null ? null : checkLine(check, '', catalogue),
    worlds:
      verdict.worlds.length === 0
        ? null
        : say.worlds(verdict.worlds.map(({ label, joint }) => [visible(label), percent(joint)] as const)),
    outside: verdict.outside.map(({ test, k, n, what }) => say.outside(test, k, n, visible(what))),
    contested: doubts.map(({ claims: [a, b] }) => say.doubt(words(a), words(b))),
    claims: [
      ...new Set([...(check?.kind === 'claim' ? [check.id] : []), ...doubts.flatMap(({ claims }) => claims)]),
    ],
  };
}

/** Every number once, with the test that it moves most; those of tests that are not passed first. */
function turnsOf({ turnsOn }: Verdict, row: OverviewRow): readonly Turn[] {
  const isOpen = ({ test }: Turn) => test !== 'joint' && row[test].mark !== 'yes';
  const moving = turnsOn
    .filter((one) => one.test !== 'joint' && moveOf(one) >= least)
    .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || moveOf(b) - moveOf(a));
  return moving
    .filter(({ input }, k) => moving.findIndex((one) => one.input === input) === k)
    .slice(0, mostTurns);
}

/** Pairs of claims that contradict each other, of which one moves this proposal. */
function doubtsOf(verdict: Verdict, { evidence }: Situation) {
  const claims = new Set(verdict.accepted.drivers.flatMap((driver) => driver.claims));
  return contradictionsOf(claims, evidence).slice(0, 2);
}

/** A claim by its words and who says them. */
function claimWords(id: string, { evidence }: Situation): string {
  const claim = evidence.claims.get(id);
  if (claim === undefined) return id;
  const source = evidence.sources.get(claim.source)?.name ?? claim.source;
  return `“${visible(claim.statement.replace(/\.$/, ''))}” (${visible(source)})`;
}
