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

test('how many draws are asked is the user’s to say', async () => {
  const past = async (samples: number) => {
    const { output } = await operation.answer(
      { situation: 'small', samples },
      { store: smallStore({ situation: movedBy('north') }) },
    );
    return (output as { past: { effectiveSample: number } }).past.effectiveSample;
  };
  expect(await past(50)).toBeLessThanOrEqual(50);
  expect(await past(400)).toBeGreaterThan(50);
});

test('what runs and says nothing is warned of: no weight at all, options that nothing tells apart', async () => {
  const weightless = small.situation
    .replace('capability: { value: 100, assumption: anchor }', 'capability: { value: 0, assumption: none }')
    .replace('capability: { value: 40 to 80, claims: [k1] }', 'capability: { value: 0, claims: [k1] }');
  expect(await checked(weightless)).toMatchObject({
    errors: 0,
    diagnostics: [
      { code: 'no-capability', message: expect.stringContaining('capability is 0 for every actor') },
    ],
  });
  const third = changed(
    small.situation,
    'stances:\n',
    `  fish:
    question: How much fish?
    scale: { 0: none, 100: all, assumption: even steps }
    options: { some: { at: 50, label: Some }, more: { at: 50, label: More } }
    status_quo: some
stances:
`,
  );
  expect(await checked(third)).toMatchObject({
    errors: 0,
    diagnostics: [
      {
        code: 'same-place',
        message: expect.stringContaining("'some' and 'more' both stand at 50 on the scale of 'fish'"),
      },
    ],
  });
  // A table of values tells them apart.
  const valued = changed(
    third,
    'stances:\n',
    'values: { north: { fish: { some: { value: 0, assumption: t }, more: { value: 1, assumption: t } } } }\nstances:\n',
  );
  expect(await checked(valued)).toMatchObject({ warnings: 0 });
});
