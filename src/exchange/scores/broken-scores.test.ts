import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScores } from './index.ts';
import { casesOf, said } from './reading.case.ts';

const head = 'issue,outcome,m_forecast';
const actorHead = 'issue,actor,capability,position,salience,outcome';

describe('broken files', () => {
  test.each([
    ['an empty file', '', '0:0 the file is empty | begin with a line of column names'],
    ['column names alone', `${head}\n`, '1:1 no row follows the column names | add a row an issue'],
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
      "2:3 outcome is 'high'; it must be a number | write a finite number, e.g. 62.5; leave the cell empty where it is unknown",
    ],
    [
      'a decimal comma',
      `${head}\na,"1,5",2\n`,
      "2:3 outcome is '1,5'; it must be a number | write decimals with a point, without parting thousands; leave the cell empty where it is unknown",
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
      "2:7 the scale of 'a' is from 5 to 5 | give two different ends, each of which must lie between -1e12 and 1e12, or none for 0 to 100",
    ],
    ['an issue twice', `${head}\na,1,2\na,3,4\n`, "3:1 issue 'a' stands twice | keep one row an issue"],
    ['an issue without a name', `${head}\n,1,2\n`, '2:1 an issue has no name | give it one'],
    ['no outcome at all', `${head}\na,,2\n`, '1:1 no issue has an outcome | add one whose outcome is known'],
    [
      'an open quote',
      `${head}\n"a,1,2\n`,
      '2:1 a quotation mark opens here and never closes | close it, or drop it',
    ],
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
      '2:5 capability is -3; it must be 0, or lie between 1e-9 and 1e12 | write 0 for an actor without any weight',
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
      "1:33 the scale of 'x' is given at one end alone | give two different ends, each of which must lie between -1e12 and 1e12, or none for 0 to 100",
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
