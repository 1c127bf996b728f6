import { expect, test } from 'vitest';
import { changed, small, smallStore } from '../../../test/helpers.ts';
import { operation } from './check.ts';

async function checked(situation: string): Promise<object> {
  const { output } = await operation.answer({ situation: 'small' }, { store: smallStore({ situation }) });
  return output;
}

const movedBy = (actor: string) =>
  changed(small.situation, '  trade:\n    question', `  trade:\n    controller: ${actor}\n    question`);

test('check says in one line whether the file explains what has happened', async () => {
  expect(await checked(small.situation)).toMatchObject({
    past: { together: 1, isUnexplained: false },
    warnings: 0,
  });
});

test('a past that the numbers hardly ever meet is a warning with its fact and a remedy', async () => {
  // North wants an open border and could open it: that it has not is what the file cannot explain.
  expect(await checked(movedBy('north'))).toMatchObject({
    past: { isUnexplained: true },
    diagnostics: [
      {
        code: 'past-unexplained',
        message: expect.stringMatching(/does not explain what has happened.*least often present\./),
        hint: expect.stringContaining('unilateral_cost'),
      },
    ],
  });
});

test('who moves what a proposal changes and is not required is named, once a proposal', async () => {
  const text = changed(movedBy('south'), 'required: [north, south]', 'required: [north]');
  expect(await checked(text)).toMatchObject({
    diagnostics: [
      {
        code: 'signatory-missing',
        message: expect.stringContaining("'south' moves trade; the verdict asks them, too"),
        hint: 'add south to required of swap, or name who is charged (`charges`)',
      },
    ],
  });
});
