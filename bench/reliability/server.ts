import { type ChildProcess, spawn } from 'node:child_process';
import { endWithUs } from '../../test/when-we-end.ts';

/** A server that a drill has started, by whatever program starts it. */
export interface DrilledServer {
  readonly address: string;
  readonly child: ChildProcess;
  /** What it has said on standard error. */
  readonly told: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts a command that ends in `detente serve` and waits for its address. */
export async function startCommand(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<DrilledServer> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  child.stderr.on('data', (data) => {
    told += data;
  });
  const callOff = endWithUs(child.pid);
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      callOff();
      resolve();
    }),
  );
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      const [found] = /http:\S+/.exec(String(data)) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.on('close', () => reject(new Error(`the server ended before it answered: ${told}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(hard);
  };
  return { address, child, told: () => told, stop };
}

export function serveCommand(main: string, ...flags: readonly string[]): readonly string[] {
  return ['node', main, 'serve', '--port', '0', ...flags];
}

/** Puts a text in the place of the one that is there, read anew until nobody came between. */
export async function addLine(address: string, path: string, line: string): Promise<number> {
  for (let tries = 0; ; tries++) {
    const old = await fetch(`${address}/files/${path}`);
    const tag = old.headers.get('etag');
    const headers: Record<string, string> = tag === null ? { 'if-none-match': '*' } : { 'if-match': tag };
    const text = old.status === 200 ? await old.text() : '';
    const { status } = await fetch(`${address}/files/${path}`, {
      method: 'PUT',
      headers,
      body: `${text}${line}\n`,
    });
    if (status === 204 || status === 201) return tries;
    if (status !== 412) throw new Error(`a change is answered with ${status}`);
  }
}
