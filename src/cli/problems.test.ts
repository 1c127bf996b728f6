import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { usageProblem } from './problems.ts';

const hintOf = (message: string) =>
  usageProblem(new CommanderError(1, 'commander.unknownCommand', message), 'detente').diagnostics[0]?.hint;

test('several near commands are named one by one, not as if they were one', () => {
  expect(hintOf("error: unknown command 'about'\n(Did you mean one of account, robust?)")).toBe(
    'did you mean one of account, robust?',
  );
  expect(hintOf("error: unknown command 'verdct'\n(Did you mean verdict?)")).toBe("did you mean 'verdict'?");
  expect(hintOf("error: unknown command 'xyz'")).toBe('detente --help tells what can be given');
});
