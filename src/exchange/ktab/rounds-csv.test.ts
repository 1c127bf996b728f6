import { expect, test } from 'vitest';
import { roundsCsv } from './index.ts';

const run = {
  names: ['North', '=South, "old"'],
  states: [
    { positions: Float64Array.of(57, 100, 0, 30), probabilities: Float64Array.of(0.25, 0.75) },
    { positions: Float64Array.of(50, 50, 50, 50), probabilities: Float64Array.of(1, 1) },
  ],
};

test('the rounds have a line for each turn, actor and dimension', () => {
  expect(roundsCsv(run, ['Price', 'Term'])).toBe(`turn,actor,dimension,position,probability
0,North,Price,57,0.25
0,North,Term,100,0.25
0,"'=South, ""old""",Price,0,0.75
0,"'=South, ""old""",Term,30,0.75
1,North,Price,50,1
1,North,Term,50,1
1,"'=South, ""old""",Price,50,1
1,"'=South, ""old""",Term,50,1
`);
});

test('the rounds have as many positions as names of dimensions', () => {
  expect(() => roundsCsv(run, ['Price'])).toThrow('turn 0 has 4 positions');
});
