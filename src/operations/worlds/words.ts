import {
  type Catalogue,
  type Document,
  decimals,
  document,
  group,
  heading,
  note,
  numberColumn,
  percentNarrow,
  sentence,
  strong,
  table,
  textColumn,
  traced,
  twoDigits,
} from '../../words/index.ts';
import type { WorldsTold } from './shapes.ts';
import { statementOf } from './statement.ts';

/** What would tell two worlds apart: the best report and the best claim first, then all of them. */
export function worldsWords(
  { about, first, second, chance, facts, reports, claims, labels }: WorldsTold,
  catalogue: Catalogue,
): Document {
  const { worlds: say } = catalogue;
  const [report] = reports;
  const [claim] = claims;
  const times = (ratio: number | null) => (ratio === null ? say.only : say.times(twoDigits(ratio)));
  const statement = (one: WorldsTold['reports'][number]) => statementOf(one, labels, catalogue);
  return document(
    sentence(say.pair(first.label, second.label)),
    sentence(
      report === undefined
        ? say.noReport
        : [
            say.best,
            strong(statement(report)),
            say.bits(decimals(report.bits, 3), percentNarrow(report.first), percentNarrow(report.second)),
          ],
    ),
    claim === undefined
      ? sentence(say.noClaim)
      : sentence(say.bestClaim(claim.claim, claim.speaksFor, times(claim.ratio))),
    facts.length === 0
      ? undefined
      : sentence(say.past(percentNarrow(chance.before), percentNarrow(chance.after), first.id)),
    reports.length === 0
      ? undefined
      : group(
          heading(say.reports, 3),
          table(
            [
              textColumn(say.report, { wraps: true }),
              numberColumn(first.id),
              numberColumn(second.id),
              numberColumn(say.ifYes),
              numberColumn(say.ifNo),
              numberColumn(say.information),
            ],
            reports.map((one) => [
              traced(statement(one), `verdicts.${one.proposal}.${one.test}`),
              percentNarrow(one.first),
              percentNarrow(one.second),
              times(one.ifYes),
              times(one.ifNo),
              decimals(one.bits, 3),
            ]),
          ),
        ),
    claims.length === 0
      ? undefined
      : group(
          heading(say.claims, 3),
          table(
            [
              textColumn(say.claim),
              textColumn(say.statement, { wraps: true }),
              textColumn(say.speaksFor),
              numberColumn(say.odds),
            ],
            claims.map((one) => [
              traced(one.claim, `claims.${one.claim}`),
              one.statement,
              one.speaksFor,
              times(one.ratio),
            ]),
          ),
        ),
    note(say.foot(about.seed, about.samples, about.asOf)),
  );
}
