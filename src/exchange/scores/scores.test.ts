import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeDiagnostics } from '../../diagnostics/index.ts';
import {
  calibratedRange,
  challengeRecord,
  compromiseRecord,
  crossValidate,
  scoreForecasts,
} from '../../forecast/index.ts';
import { readScores } from './index.ts';

const forecasts = `issue_id,dossier,outcome,reference_point,challenge_forecast,compromise_forecast
d1,"sugar, 2004",100,0,40,52.9
d2,fish,20,,,31.5
`;
const actors = `issue,actor,capability,position,salience,outcome,status_quo,scale_low,scale_high
fleet,North,10,4,0.8,8,4,4,10
fleet,South,30,10,0.5,8,4,4,10
quota,North,10,4,1,,,4,10
`;

function rowsOf(text: string) {
  const { data, diagnostics } = readScores('a.csv', text);
  if (data?.kind !== 'forecasts') throw new Error(JSON.stringify(diagnostics));
  return data.rows;
}

function casesOf(text: string) {
  const { data, diagnostics } = readScores('a.csv', text);
  if (data?.kind !== 'cases') throw new Error(JSON.stringify(diagnostics));
  return data.cases;
}

/** What is said of a text: `line:column message | hint`. */
function said(text: string): readonly string[] {
  const { diagnostics } = readScores('a.csv', text);
  return placeDiagnostics(diagnostics, new Map([['a.csv', text]])).map(
    ({ line, column, message, hint }) => `${line}:${column} ${message} | ${hint ?? ''}`,
  );
}

describe('files of decided issues', () => {
  test('with forecasts: models are the columns that end in _forecast, empty cells are none', () => {
    expect(rowsOf(forecasts)).toEqual([
      {
        issue: 'd1',
        group: 'sugar, 2004',
        outcome: 100,
        statusQuo: 0,
        forecasts: { challenge: 40, compromise: 52.9 },
      },
      {
        issue: 'd2',
        group: 'fish',
        outcome: 20,
        statusQuo: null,
        forecasts: { challenge: null, compromise: 31.5 },
      },
    ]);
  });

  test('with actors: positions and outcome in points of the scale, open issues left out with a warning', () => {
    const [fleet, ...others] = casesOf(actors);
    expect(others).toEqual([]);
    expect(fleet?.outcome).toBeCloseTo(200 / 3, 9);
    expect(fleet?.statusQuo).toBe(0);
    expect(fleet?.actors).toEqual([
      { name: 'North', capability: 10, position: 0, salience: 0.8 },
      { name: 'South', capability: 30, position: 100, salience: 0.5 },
    ]);
    expect(said(actors)).toEqual([
      '0:0 1 issue has no outcome and cannot be scored | fill in the outcome once it is known',
    ]);
  });

  test('of a catalogue in JSON, also with a scale that falls and actors as maps', () => {
    const text = JSON.stringify({
      cases: [
        {
          id: 'x',
          scale: [10, 4],
          actors: [['A', 0.1, 4, 0.8], { name: 'B', capability: 1, position: 10, salience: 1 }],
          outcome: 7,
        },
      ],
    });
    const [only] = casesOf(text);
    expect(only).toMatchObject({ issue: 'x', outcome: 50, statusQuo: null });
    expect(only?.actors.map(({ position }) => position)).toEqual([100, 0]);
  });

  test('with saliences above 1 are read in percent, which is said', () => {
    const text = 'issue,actor,capability,position,salience,outcome\na,A,1,0,80,10\na,B,1,50,1,10\n';
    expect(casesOf(text)[0]?.actors.map(({ salience }) => salience)).toEqual([0.8, 0.01]);
    expect(said(text)[0]).toContain('all are read as 0 to 100');
  });

  test('with byte order mark, blank lines, blanks and line ends of other systems read the same', () => {
    const other = `\ufeff${forecasts.replaceAll('\n', '\r\n\r\n').replaceAll(',100,', ' , 100 , ')}`;
    expect(rowsOf(other)).toEqual(rowsOf(forecasts));
  });

  test('name models as they like', () => {
    const [row] = rowsOf('issue,outcome,__proto___forecast\na,1,2\n');
    expect(Object.entries(row?.forecasts ?? {})).toEqual([['__proto__', 2]]);
  });
});

const head = 'issue,outcome,m_forecast';
const actorHead = 'issue,actor,capability,position,salience,outcome';

describe('broken files', () => {
  test.each([
    ['an empty file', '', '0:0 the file is empty | begin with a line of column names'],
    ['column names alone', `${head}\n`, '1:1 no row follows the column names | add a row an issue'],
    [
      'semicolons',
      'issue;outcome;m_forecast\na;1;2\n',
      '1:1 cells are not separated by commas | save the table as CSV with commas and decimal points',
    ],
    [
      'neither forecasts nor actors',
      'issue,outcome\na,1\n',
      '1:1 the table has neither forecasts nor actors | add a column <model>_forecast, or actor, capability, position and salience',
    ],
    [
      'a misspelt column',
      'issue,outcom,m_forecast\na,1,2\n',
      "1:1 column 'outcome' is missing | did you mean 'outcom'?",
    ],
    [
      'a column twice',
      `${head},outcome\na,1,2,3\n`,
      "1:26 column 'outcome' stands twice | remove or rename one of them",
    ],
    [
      'a cell too few',
      `${head}\na,1\n`,
      '2:1 the row has 2 cells for 3 columns | put texts that hold a comma in double quotes; leave unknown cells empty',
    ],
    [
      'words for a number',
      `${head}\na,high,2\n`,
      "2:3 outcome is 'high'; it must be a number | write a number, or leave the cell empty where it is unknown",
    ],
    [
      'a decimal comma',
      `${head}\na,"1,5",2\n`,
      "2:3 outcome is '1,5'; it must be a number | write a decimal point",
    ],
    [
      'an outcome off the scale',
      `${head}\na,120,2\n`,
      "2:3 outcome of 'a' is 120; it must lie between 0 and 100 | state the ends of another scale (scale_low and scale_high, or scale in JSON)",
    ],
    [
      'a forecast off the given scale',
      `${head},scale_low,scale_high\na,5,11,4,10\n`,
      "2:5 m_forecast of 'a' is 11; it must lie between 4 and 10 | correct the value, or the ends of the scale",
    ],
    [
      'a scale without length',
      `${head},scale_low,scale_high\na,5,5,5,5\n`,
      "2:7 the scale of 'a' is from 5 to 5 | give two different ends, or none for 0 to 100",
    ],
    ['an issue twice', `${head}\na,1,2\na,3,4\n`, "3:1 issue 'a' stands twice | keep one row an issue"],
    ['an issue without a name', `${head}\n,1,2\n`, '2:1 an issue has no name | give it one'],
    ['no outcome at all', `${head}\na,,2\n`, '0:0 no issue has an outcome | add one whose outcome is known'],
    ['an open quote', `${head}\n"a,1,2\n`, '2:1 a quoted cell is not closed | end it with a double quote'],
    [
      'text after a quote',
      `${head}\n"a"b,1,2\n`,
      '2:4 text goes on after a quoted cell | put the whole cell in quotes and double those inside it',
    ],
    [
      'an actor twice',
      `${actorHead}\na,A,1,2,1,5\na,A,1,3,1,5\n`,
      "3:3 'A' stands twice on 'a' | keep one row an actor of an issue",
    ],
    [
      'two outcomes of one issue',
      `${actorHead}\na,A,1,2,1,5\na,B,1,3,1,6\n`,
      "3:11 outcome of 'a' differs from its first row | write the same value on every row of an issue",
    ],
    [
      'a salience below 0',
      `${actorHead}\na,A,1,2,-1,5\n`,
      '2:9 salience is -1; it runs from 0 to 1, or from 0 to 100 | write the share of attention that the issue has',
    ],
    [
      'a capability below 0',
      `${actorHead}\na,A,-3,2,1,5\n`,
      '2:5 capability is -3; it must be at least 0 | write 0 for an actor without any weight',
    ],
    [
      'an empty position',
      `${actorHead}\na,A,1,,1,5\n`,
      '2:7 position is empty | write a number, or remove the row',
    ],
    ['JSON that ends early', '{"cases": [', '1:11 the text ends too early | '],
    ['JSON without cases', '{"case": []}', "1:1 'cases' is missing | did you mean 'case'?"],
    [
      'an actor of three entries',
      '{"cases": [{"id": "x", "actors": [["A", 1, 2]], "outcome": 3}]}',
      '1:35 actors[0] of cases[0] has 3 entries; it must have 4 | write [name, capability, position, salience]',
    ],
    [
      'a position off the scale of a case',
      '{"cases": [{"id": "x", "scale": [4, 10], "actors": [["A", 1, 2, 1]], "outcome": 5}]}',
      '1:62 position of actors[0] of cases[0] is 2; it must lie between 4 and 10 | correct the value, or the ends of the scale',
    ],
    [
      'a scale of one end',
      '{"cases": [{"id": "x", "scale": [4], "actors": [["A", 1, 4, 1]], "outcome": 5}]}',
      "1:33 the scale of 'x' is given at one end alone | give two different ends, or none for 0 to 100",
    ],
  ])('%s', (_, text, expected) => {
    expect(readScores('a.csv', text).data).toBeNull();
    expect(said(text)).toContain(expected);
  });

  test('a case without actors is left out with a warning', () => {
    const text =
      '{"cases": [{"id": "x", "outcome": 1}, {"id": "y", "actors": [["A", 1, 4, 1]], "outcome": 5}]}';
    expect(casesOf(text).map(({ issue }) => issue)).toEqual(['y']);
    expect(said(text)[0]).toBe(
      "1:19 'x' lists no actors and is left out | add actors as [name, capability, position, salience]",
    );
  });

  test('all problems are found at once', () => {
    expect(said(`${head}\na,x,2\na,1,y\n,1,2\n`).length).toBe(4);
  });

  test('no text throws', () => {
    const pieces = fc.constantFrom(
      head,
      actorHead,
      '\n',
      ',',
      '"',
      'a',
      '1',
      '-1e9',
      '{"cases":[',
      ']}',
      '[',
      'null',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (one) => {
        const { data, diagnostics } = readScores('a.csv', one);
        expect(data !== null || diagnostics.length > 0).toBe(true);
        for (const { message, span } of diagnostics) {
          expect(message.length).toBeLessThanOrEqual(140);
          if (span !== undefined) expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const folder = new URL('../../../../shared/data/forecast/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere) console.info('shared data are absent: the published record is not scored again');

describe.skipIf(!isThere)('the published record', () => {
  const rows = () => rowsOf(readFileSync(new URL('deu3_derived_per_issue.csv', folder), 'utf8'));
  const round = (value: number | undefined, digits = 2) => Number((value ?? Number.NaN).toFixed(digits));

  test('351 issues of DEU III: errors, hits and the difference with its interval as published', () => {
    const { models, differences, count } = scoreForecasts(rows());
    expect(count).toBe(351);
    const of = (model: string) => models.find((one) => one.model === model);
    expect(
      ['compromise', 'challenge', 'constant-50', 'status-quo'].map((one) =>
        round(of(one)?.meanAbsoluteError),
      ),
    ).toEqual([22.99, 26.83, 27.96, 51.31]);
    expect([of('compromise'), of('challenge')].map((one) => round(one?.rootMeanSquareError))).toEqual([
      29.77, 38.51,
    ]);
    expect([of('compromise'), of('challenge')].map((one) => round(one?.within5))).toEqual([0.17, 0.29]);
    expect([of('compromise'), of('challenge')].map((one) => round(one?.within20))).toEqual([0.54, 0.55]);
    const pair = differences.find((one) => one.model === 'challenge' && one.reference === 'compromise');
    expect(round(pair?.difference)).toBe(3.84);
    // Published: 1.66 to 6.01. With 100,000 draws ours stands at 1.72 to 5.95; 10,000 draws are good to about 0.05.
    expect(Math.abs((pair?.low ?? 0) - 1.66)).toBeLessThan(0.12);
    expect(Math.abs((pair?.high ?? 0) - 6.01)).toBeLessThan(0.12);
    const byDossier = scoreForecasts(rows(), { resample: 'groups' }).differences;
    for (const [name, list] of [
      ['issues', differences],
      ['dossiers', byDossier],
    ] as const)
      for (const { model, reference, difference, low, high, count: n } of list)
        console.info(
          `${name}: ${model} − ${reference} ${round(difference)} [${round(low)}, ${round(high)}] n=${n}`,
        );
  });

  test('the restated residuals are those of the file', () => {
    for (const [model, record] of [
      ['compromise', compromiseRecord],
      ['challenge', challengeRecord],
    ] as const) {
      const errors = rows().map(({ outcome, forecasts }) => outcome - (forecasts[model] ?? Number.NaN));
      const sorted = [...errors].sort((a, b) => a - b);
      const at = (list: readonly number[], p: number) => {
        const place = p * (list.length - 1);
        const [low = 0, high = 0] = [list[Math.floor(place)], list[Math.ceil(place)]];
        return round(low + (place % 1) * (high - low), 1);
      };
      expect([0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975].map((p) => at(sorted, p) + 0)).toEqual(
        record.observed,
      );
      const both = errors.flatMap((one) => [one, -one]).sort((a, b) => a - b);
      const { half, fourFifths, nineteenTwentieths, largest } = record.size;
      expect([0.75, 0.9, 0.975, 1].map((p) => at(both, p))).toEqual([
        half,
        fourFifths,
        nineteenTwentieths,
        largest,
      ]);
      expect(round(Math.sqrt(errors.reduce((sum, one) => sum + one * one, 0) / errors.length))).toBe(
        record.rootMeanSquare,
      );
    }
  });

  test('calibrated ranges cover what they promise on dossiers that they have not seen', () => {
    const all = rows();
    for (const model of ['compromise', 'challenge']) {
      const record = all.map(({ forecasts, outcome, group = '' }) => ({
        point: forecasts[model] ?? Number.NaN,
        outcome,
        group,
      }));
      const found = crossValidate(record);
      const words = found.coverage.map(
        ({ nominal, observed, low, high }) =>
          `${100 * nominal} %: ${round(100 * observed, 1)} % [${round(100 * low, 1)}, ${round(100 * high, 1)}]`,
      );
      console.info(`${model}, leaving a dossier out: ${words.join('; ')}; crps ${round(found.crps)}`);
      console.info(`  tenths ${found.pit.map((share) => round(share, 3)).join(' ')}`);
      const byThird = ([low, high]: readonly [number, number]) => {
        const part = record.flatMap(({ point }, i) =>
          Math.abs(point - 50) >= low && Math.abs(point - 50) < high ? [i] : [],
        );
        const inside = part.filter((i) => {
          const values = found.forecasts[i]?.values ?? [];
          const outcome = record[i]?.outcome ?? Number.NaN;
          return outcome >= (values[1] ?? 0) && outcome <= (values[5] ?? 0);
        }).length;
        return `${low}–${high} from the middle: ${round((100 * inside) / part.length, 1)} % of ${part.length}`;
      };
      console.info(
        `  80 % range, ${(
          [
            [0, 10],
            [10, 25],
            [25, 51],
          ] as const
        )
          .map(byThird)
          .join('; ')}`,
      );
      if (model === 'compromise')
        for (const { nominal, observed } of found.coverage)
          expect(Math.abs(observed - nominal)).toBeLessThan(0.04);
    }
    const predictions = all.map((row) => ({
      ...row,
      predictions: {
        compromise: calibratedRange(row.forecasts['compromise'] ?? 50),
        'constant-50': calibratedRange(50),
      },
    }));
    for (const { model, crps, coverage } of scoreForecasts(predictions, { draws: 10 }).models)
      console.info(
        `${model}: crps ${round(crps)} ${coverage.map(({ observed }) => round(observed, 3)).join(' ')}`,
      );
  });

  test('the cases of the catalogue are read and the emission standards rescaled', () => {
    const text = readFileSync(new URL('validation_cases.json', folder), 'utf8');
    const cases = casesOf(text);
    expect(cases.map(({ issue }) => issue)).toContain('EC-EMISSIONS-1994');
    const [first] = cases;
    expect(first?.actors.length).toBe(10);
    expect(first?.outcome).toBeCloseTo((100 * (8.833 - 4)) / 6, 9);
  });
});
