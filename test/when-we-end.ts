import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * Runs a command once this process has ended, however it did: cut by a timeout, killed, or by itself. The answer calls it off. A shell of
 * its own group waits for the end of a pipe that only this process holds open.
 */
export function whenWeEnd(command: readonly string[]): () => void {
  const waiting = spawn('sh', ['-c', 'cat >/dev/null; exec "$@"', 'sh', ...command], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  waiting.unref();
  (waiting.stdin as Socket | null)?.unref();
  return () => void waiting.kill('SIGKILL');
}

/** Ends a process of ours with us. */
export function endWithUs(pid: number | undefined): () => void {
  return pid === undefined ? () => {} : whenWeEnd(['kill', '-KILL', String(pid)]);
}
