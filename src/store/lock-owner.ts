import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a lock: a process, told apart from any that has its number later, in another container or on another machine. */
export interface LockOwner {
  readonly pid: number;
  /** When it began, in ticks since the machine did, which no setting of a clock changes; empty where that is not told. */
  readonly began: string;
  /** The machine since its start, and the room of process numbers on it. */
  readonly place: string;
}

/**
 * What a lock says of its owner; undefined where it is not to be read.
 *
 * @example
 * ownerIn('7 1200 ab12cd34 00ff') // => { pid: 7, began: '1200', place: 'ab12cd34' }
 * ownerIn('') // => undefined
 */
export function ownerIn(token: string): LockOwner | undefined {
  const [, pid, began = '', place = ''] = /^(\d+) (\d*) ?([0-9a-f]{8}) [0-9a-f]+$/.exec(token) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), began, place };
}

/** A token of this process, another each time. */
export function newToken(): string {
  return `${process.pid} ${beganAt(process.pid)} ${ownPlace()} ${randomBytes(6).toString('hex')}`;
}

/** Whether the owner of a lock is at work; undefined where that cannot be known from here. */
export function isAtWork(owner: LockOwner | undefined): boolean | undefined {
  if (owner === undefined || owner.place !== ownPlace()) return undefined;
  if (!isRunning(owner.pid)) return false;
  const began = beganAt(owner.pid);
  return began === '' || owner.began === '' || began === owner.began;
}

/** Whether a process of a number is running here. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else's may not be asked, but it is there.
    return (error as { code?: string }).code === 'EPERM';
  }
}

let place: string | undefined;

/** Eight digits that name this machine since its start and its room of process numbers. */
export function ownPlace(): string {
  place ??= createHash('sha256')
    .update(
      [
        hostname(),
        orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
        orNothing(() => readlinkSync('/proc/self/ns/pid')),
      ].join('\n'),
    )
    .digest('hex')
    .slice(0, 8);
  return place;
}

/** The twenty-second field of what Linux tells of a process; its name, in brackets, may hold anything. */
function beganAt(pid: number): string {
  const text = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
