import {
  type Catalogue,
  type Document,
  decimals,
  document,
  lines,
  note,
  numberColumn,
  percent,
  signedDecimals,
  table,
  textColumn,
} from '../../words/index.ts';
import type { DecidedScores } from './decided.ts';
import type { ScoredRecord } from './on-record.ts';
import { recordScoreWords } from './record-words.ts';

/** The models by their error, or a record by its scores. */
export function scoreWords(found: DecidedScores | ScoredRecord, catalogue: Catalogue): Document {
  return 'models' in found ? decidedWords(found, catalogue) : recordScoreWords(found, catalogue);
}

/** The models by their error, their differences from the baselines, and what was drawn. */
function decidedWords(
  { count, models, differences, settings }: DecidedScores,
  catalogue: Catalogue,
): Document {
  const { score: say } = catalogue;
  const { columns: head } = say;
  const compared = differences.map(({ model, reference, difference, low, high }) =>
    say.difference(model, reference, signedDecimals(difference, 2), decimals(low, 1), decimals(high, 1)),
  );
  return document(
    table(
      [
        textColumn(head.model),
        numberColumn(head.issues),
        numberColumn(head.mae),
        numberColumn(head.rmse, { dropsAt: 1 }),
        numberColumn(head.crps, { dropsAt: 2 }),
        numberColumn(head.within5, { dropsAt: 4 }),
        numberColumn(head.within20, { dropsAt: 3 }),
        textColumn(head.coverage),
      ],
      [...models]
        .sort((a, b) => a.meanAbsoluteError - b.meanAbsoluteError)
        .map((one) => [
          one.model,
          String(one.count),
          decimals(one.meanAbsoluteError, 2),
          decimals(one.rootMeanSquareError, 2),
          decimals(one.crps, 2),
          percent(one.within5),
          percent(one.within20),
          one.coverage.map(({ observed }) => percent(observed)).join(' / '),
        ]),
    ),
    compared.length === 0 ? undefined : lines([say.differences, ...compared]),
    note(say.foot(count, settings.draws, settings.resample, settings.seed)),
  );
}
