import { expect, test } from 'vitest';
import { changed, small, smallStore } from '../../../test/helpers.ts';
import { operation } from './check.ts';

async function checked(situation: string) {
  const { output } = await operation.answer({ situation: 'small' }, { store: smallStore({ situation }) });
  return output;
}

const movedBy = (actor: string) =>
  changed(small.situation, '  trade:\n    question', `  trade:\n    controller: ${actor}\n    question`);

test('check says in one line whether the file explains what has happened', async () => {
  const { past, warnings } = await checked(small.situation);
  expect(past).toMatchObject({ together: 1, isUnexplained: false });
  expect(warnings).toBe(0);
});

test('a past that the numbers hardly ever meet is a warning with its fact and a remedy', async () => {
  // North wants an open border and could open it: that it has not is what the file cannot explain.
  const { past, diagnostics } = await checked(movedBy('north'));
  expect(past?.isUnexplained).toBe(true);
  const [warning] = diagnostics.filter(({ code }) => code === 'past-unexplained');
  expect(warning?.message).toContain('does not explain what has happened');
  expect(warning?.message).toContain('least often present.');
  expect(warning?.hint).toContain('unilateral_cost');
});

test('who moves what a proposal changes and is not required is named, once a proposal', async () => {
  const text = changed(movedBy('south'), 'required: [north, south]', 'required: [north]');
  const { diagnostics } = await checked(text);
  const missing = diagnostics.filter(({ code }) => code === 'signatory-missing');
  expect(missing.map(({ message }) => message)).toEqual([
    expect.stringContaining("'south' moves trade; the verdict asks them, too"),
  ]);
  expect(missing[0]?.hint).toBe('add south to required of swap, or name who is charged (`charges`)');
});
