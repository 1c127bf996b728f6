import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { buildCli } from './build.ts';
import { root } from './helpers.ts';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

let count = 0;

/**
 * The built command line as users run it, within this process: a process of its own takes longer to start than most commands to
 * answer. Its entry is evaluated anew each time, with these words; what it loads is shared, as in a process that is asked twice.
 */
export async function command(words: readonly string[], cwd = root): Promise<Ran> {
  const main = buildCli();
  const said = { stdout: '', stderr: '' };
  const hearing = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  const streams = [process.stdout, process.stderr];
  const listening = streams.map((stream) => stream.listeners('error'));
  const before = { argv: process.argv, cwd: process.cwd(), exitCode: process.exitCode };
  try {
    process.argv = ['node', main, ...words];
    process.chdir(cwd);
    process.exitCode = undefined;
    count++;
    const { finished }: { finished: Promise<void> } = await import(`${pathToFileURL(main).href}?${count}`);
    await finished;
    return { status: Number(process.exitCode ?? 0), ...said };
  } finally {
    process.argv = before.argv;
    process.chdir(before.cwd);
    process.exitCode = before.exitCode;
    for (const spy of hearing) spy.mockRestore();
    for (const [i, stream] of streams.entries())
      for (const one of stream.listeners('error'))
        if (!listening[i]?.includes(one)) stream.removeListener('error', one as () => void);
  }
}
