import { type ChildProcess, spawn } from 'node:child_process';

/** The real server, started by a test. */
export interface Served {
  readonly address: string;
  readonly child: ChildProcess;
  readonly told: () => string;
  readonly ended: Promise<number | null>;
}

const running: ChildProcess[] = [];

/** Ends whatever a test has left running. */
export function endServed(): void {
  for (const child of running.splice(0)) child.kill('SIGKILL');
}

/** Starts `detente serve` on a free port. */
export async function startServer(main: string, ...flags: readonly string[]): Promise<Served> {
  const child = spawn('node', [main, 'serve', '--port', '0', ...flags]);
  running.push(child);
  let told = '';
  child.stderr.on('data', (data) => {
    told += data;
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const address = await new Promise<string>((resolve) =>
    child.stdout.on('data', (data) => resolve(String(data).match(/http:\S+/)?.[0] ?? '')),
  );
  return { address, child, told: () => told, ended };
}

/** Asks a question with its settings as JSON. */
export function post(
  address: string,
  name: string,
  settings: object,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${address}/api/${name}`, { method: 'POST', body: JSON.stringify(settings), ...init });
}

/** Waits for something that another process does. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}
