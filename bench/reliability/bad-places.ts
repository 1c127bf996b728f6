import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Drilled, DrillSetup } from './drill.ts';
import { serveCommand, startCommand } from './server.ts';

const situation = 'situations/black-sea-grain-2022';

/** Whether this machine lets a program have a small disk of its own. */
export function canMount(): boolean {
  return spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;
}

/** A server on a disk of its own, of two megabytes, with a text in it. */
function onSmallDisk(main: string, more: string): Promise<Awaited<ReturnType<typeof startCommand>>> {
  const place = mkdtempSync(join(tmpdir(), 'detente-disk-'));
  const serve = serveCommand(main, '--root', place, '--write', '--threads', '1').join(' ');
  const script = `mount -t tmpfs -o size=2m tmpfs ${place} && mkdir ${place}/a && printf old > ${place}/a/notes.md && ${more.replaceAll('PLACE', place)} && exec ${serve}`;
  return startCommand(['unshare', '-rm', 'sh', '-c', script]);
}

/** A disk that fills: what does not fit is refused in words, the old text stays, and the server goes on. */
export async function fullDisk({ main }: DrillSetup): Promise<Drilled> {
  const server = await onSmallDisk(main, 'true');
  const failures: string[] = [];
  const path = `${server.address}/files/a/notes.md`;
  let kept = 'old';
  let refused = 0;
  try {
    for (let size = 200_000; size <= 3_000_000; size += 200_000) {
      const tag = (await fetch(path)).headers.get('etag') ?? '';
      const body = `${size} `.padEnd(size, 'x');
      const answer = await fetch(path, { method: 'PUT', headers: { 'if-match': tag }, body });
      if (answer.status === 204) kept = body;
      else {
        refused += 1;
        const { detail } = await answer.json();
        if (answer.status !== 409 || !/disk is full/.test(detail))
          failures.push(`${answer.status}: ${detail}`);
      }
      if ((await (await fetch(path)).text()) !== kept) failures.push(`after ${size} the text is another`);
    }
    // Nothing half-written has stayed and taken the room.
    const tag = (await fetch(path)).headers.get('etag') ?? '';
    const last = await fetch(path, { method: 'PUT', headers: { 'if-match': tag }, body: 'small' });
    if (last.status !== 204) failures.push(`a small text is answered with ${last.status} afterwards`);
    failures.push(...(await stillAnswers(server.address)));
  } finally {
    await server.stop();
  }
  if (refused === 0) failures.push('the disk was never full');
  return { figures: `a full disk: ${refused} changes refused in words, none half-written`, failures };
}

/** A folder that may not be written. */
export async function readOnlyFolder({ main }: DrillSetup): Promise<Drilled> {
  const server = await onSmallDisk(main, 'mount -o remount,ro PLACE');
  const failures: string[] = [];
  const path = `${server.address}/files/a/notes.md`;
  try {
    for (const headers of [{ 'if-match': '*' }, { 'if-none-match': '*' }] as Record<string, string>[]) {
      const at = 'if-match' in headers ? path : `${server.address}/files/a/new.md`;
      const answer = await fetch(at, { method: 'PUT', headers, body: 'new' });
      const { detail } = await answer.json();
      if (answer.status !== 409 || !/read-only/.test(detail)) failures.push(`${answer.status}: ${detail}`);
    }
    if ((await (await fetch(path)).text()) !== 'old') failures.push('the text is another');
    failures.push(...(await stillAnswers(server.address)));
  } finally {
    await server.stop();
  }
  return { figures: 'a read-only folder: changes refused in words, questions answered', failures };
}

async function stillAnswers(address: string): Promise<readonly string[]> {
  const ready = await fetch(`${address}/ready`);
  const asked = await fetch(`${address}/api/check`, {
    method: 'POST',
    body: JSON.stringify({ situation }),
  });
  return ready.status === 200 && asked.status === 200
    ? []
    : [`afterwards: ready ${ready.status}, a question ${asked.status}`];
}
