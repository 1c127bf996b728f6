import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { casesOf, rowsOf, said } from './reading.case.ts';

const forecasts = `issue_id,dossier,outcome,reference_point,challenge_forecast,compromise_forecast
d1,"sugar, 2004",100,0,40,52.9
d2,fish,20,,,31.5
`;
const actors = `issue,actor,capability,position,salience,outcome,status_quo,scale_low,scale_high
fleet,North,10,4,0.8,8,4,4,10
fleet,South,30,10,0.5,8,4,4,10
quota,North,10,4,1,,,4,10
`;

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

  test('of the catalog hold the emission standards: 8.833 years on a scale from 4 to 10 (Bueno de Mesquita 1994)', () => {
    const file = new URL('../../../catalog/ec-emissions-1994/case.json', import.meta.url);
    const [only] = casesOf(readFileSync(file, 'utf8'));
    expect(only?.actors.length).toBe(10);
    expect(only?.outcome).toBeCloseTo((100 * (8.833 - 4)) / 6, 9);
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
