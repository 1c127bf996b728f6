import { createInterface } from 'node:readline/promises';

/** Asks at the terminal; the question stands beside the answer, not in it. The end of the input is no answer. */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const end = new Promise<string>((done) => terminal.once('close', () => done('q')));
  try {
    return await Promise.race([terminal.question(question), end]);
  } finally {
    terminal.close();
  }
}
