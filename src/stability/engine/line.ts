/** What stands where nobody can answer: above every rank. */
export const noReply = 0x7fffffff;

/** States that were given a value and wait to be gone back from, first in first out. */
export interface Line {
  readonly label: Int32Array;
  readonly isExpanded: Uint8Array;
  readonly queue: Int32Array;
  tail: number;
  /** The value that is being propagated. */
  value: number;
}

/** Labels a state with the value that is being propagated, and puts it in line, once. */
export function put(state: number, line: Line): void {
  if (line.label[state] === noReply) line.label[state] = line.value;
  if (line.isExpanded[state] === 1) return;
  line.isExpanded[state] = 1;
  line.queue[line.tail++] = state;
}
