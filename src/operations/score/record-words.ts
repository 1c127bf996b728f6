import {
  type Catalogue,
  type Document,
  decimals,
  document,
  group,
  lines,
  type MaybeBlock,
  numberColumn,
  percent,
  percentNarrow,
  sentence,
  table,
  textColumn,
  whole,
} from '../../words/index.ts';
import type { ScoredRecord } from './on-record.ts';

/** The means first, and in words what they are worth; then every decided question, the baselines, the classes, and what is open. */
export function recordScoreWords(found: ScoredRecord, catalogue: Catalogue): Document {
  const { recordScore: say } = catalogue;
  const { entries, brier, log, questions, positions } = found;
  const retrospective = [...entries, ...positions.entries].filter(
    ({ isRetrospective }) => isRetrospective,
  ).length;
  return document(
    brier === null || log === null
      ? sentence(say.nothing)
      : group(
          sentence(say.means(score(brier, say), score(log, say), entries.length, questions)),
          questions < 20 ? sentence(say.few(questions)) : undefined,
          ...losses(found, say),
        ),
    retrospective === 0 ? undefined : sentence(say.retrospective(retrospective)),
    entriesTable(found, say),
    baselinesTable(found, say),
    calibrationTable(found, say),
    ...positionBlocks(found, say),
    openList(found, say),
  );
}

type Say = Catalogue['recordScore'];

function score(value: number | 'infinite', say: Say): string {
  return value === 'infinite' ? say.infinite : decimals(value, 3);
}

/** A sentence for each baseline that the model does not beat. */
function losses({ baselines }: ScoredRecord, say: Say): readonly MaybeBlock[] {
  return baselines
    .filter(({ isLost }) => isLost)
    .map(({ name, brier, modelBrier }) =>
      sentence(say.loses(say.baselines[name], decimals(modelBrier, 3), decimals(brier, 3)), 'bad'),
    );
}

function entriesTable({ entries, names }: ScoredRecord, say: Say): MaybeBlock {
  const { columns: head } = say;
  if (entries.length === 0) return undefined;
  return table(
    [
      numberColumn(head.line, { dropsAt: 2 }),
      textColumn(head.proposal, { wraps: true }),
      textColumn(head.test),
      numberColumn(head.said),
      textColumn(head.happened),
      numberColumn(head.brier),
      numberColumn(head.log),
      textColumn(head.on, { dropsAt: 1 }),
    ],
    entries.map(({ line, proposal, test, probability, outcome, brier, log, on }) => [
      String(line),
      names[proposal] ?? proposal,
      say.test(test),
      percentNarrow(probability),
      outcome === 1 ? say.yes : say.no,
      score(brier, say),
      score(log, say),
      on,
    ]),
  );
}

function baselinesTable({ baselines }: ScoredRecord, say: Say): MaybeBlock {
  if (baselines.length === 0) return undefined;
  const { brier, log } = say.columns;
  return table(
    [
      textColumn(say.against, { wraps: true }),
      numberColumn(say.count, { dropsAt: 1 }),
      numberColumn(brier),
      numberColumn(say.own),
      numberColumn(log),
      numberColumn(say.own),
    ],
    baselines.map((one) => [
      say.baselines[one.name],
      whole(one.count),
      score(one.brier, say),
      score(one.modelBrier, say),
      score(one.log, say),
      score(one.modelLog, say),
    ]),
  );
}

function calibrationTable({ calibration }: ScoredRecord, say: Say): MaybeBlock {
  const { calibration: head } = say;
  if (calibration.length === 0) return undefined;
  return table(
    [
      textColumn(head.said),
      numberColumn(head.count),
      numberColumn(head.mean),
      numberColumn(head.happened),
      textColumn(head.range, { dropsAt: 1 }),
    ],
    calibration.map(({ low, high, count, said, happened, happenedLow, happenedHigh }) => [
      say.bin(percent(low), percent(high)),
      whole(count),
      percentNarrow(said),
      percentNarrow(happened),
      say.bin(percent(happenedLow), percent(happenedHigh)),
    ]),
  );
}

function positionBlocks({ positions, names }: ScoredRecord, say: Say): readonly MaybeBlock[] {
  const { positionColumns: head } = say;
  if (positions.crps === null) return [];
  return [
    group(
      sentence(say.positions(decimals(positions.crps, 1), positions.entries.length)),
      ...positions.baselines
        .filter(({ isLost }) => isLost)
        .map(({ name, crps, modelCrps }) =>
          sentence(
            say.positionLoses(say.positionBaselines[name], decimals(modelCrps, 1), decimals(crps, 1)),
            'bad',
          ),
        ),
    ),
    table(
      [
        textColumn(head.issue, { wraps: true }),
        textColumn(head.range),
        numberColumn(head.outcome),
        numberColumn(head.crps),
      ],
      positions.entries.map(({ issue, low, median, high, outcome, crps }) => [
        names[issue] ?? issue,
        [low, median, high].map(whole).join(' / '),
        whole(outcome),
        decimals(crps, 1),
      ]),
    ),
  ];
}

/** Each question once, however often it was recorded. */
function openList({ open, names }: ScoredRecord, say: Say): MaybeBlock {
  const reasons = [...new Set(open.map(({ because }) => because))];
  if (reasons.length === 0) return undefined;
  return lines([
    say.open,
    ...reasons.map((reason) => {
      const questions = open
        .filter(({ because }) => because === reason)
        .map(({ of, test }) => say.question(names[of] ?? of, test === null ? null : say.test(test)));
      return say.reason(say.because[reason], [...new Set(questions)].join(', '));
    }),
  ]);
}
