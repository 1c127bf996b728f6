import { isMap, isNode, isSeq } from 'yaml';
import type { Device } from '../../../situation/index.ts';
import { insertKeys } from '../../../text/index.ts';
import { type FieldPath, nodeAt, readable, scalarText, wordsText } from './written.ts';

/** What somebody lets a proposal be kept by, as it is filled in. */
export interface NewDevice {
  readonly kind: Device['kind'];
  readonly on: string;
  /** Who holds or runs it; empty: nobody is named. */
  readonly holds: string;
  /** Of a snapback: whose breach alone sets it off; empty: anybody’s. */
  readonly against: string;
  /** What it adds to the cost of a breach, or months within which the reply comes; empty: not said. */
  readonly size: string;
  readonly assumption: string;
}

/** The number that says what a device of each kind does. */
const sizeKeys = {
  escrow: 'adds_cost',
  guarantor: 'adds_cost',
  monitor: 'shortens_reply_to',
  snapback: 'shortens_reply_to',
} as const satisfies Record<Device['kind'], string>;

/** The file with one more device on a proposal, behind those that stand there; everything else as it was. */
export function withDevice(text: string, proposal: string, device: NewDevice): string {
  const read = readable(text);
  const holder = ['proposals', proposal];
  if (read === undefined || !isMap(nodeAt(read, holder))) return text;
  const written = deviceText(device);
  const list = nodeAt(read, [...holder, 'devices']);
  if (!isSeq(list)) return insertKeys(text, [{ path: holder, line: `devices: [${written}]` }]);
  const last = list.items.at(-1);
  const end = isNode(last) ? (last.range?.[1] ?? 0) : 0;
  if (list.flow === true) {
    const [from = 0, to = 0] = list.range ?? [];
    return last === undefined
      ? `${text.slice(0, from)}[${written}]${text.slice(to)}`
      : `${text.slice(0, end)}, ${written}${text.slice(end)}`;
  }
  const at = lineEnd(text, end);
  const column = (list.range?.[0] ?? 0) - lineStart(text, list.range?.[0] ?? 0);
  return `${text.slice(0, at)}\n${' '.repeat(column)}- ${written}${text.slice(at)}`;
}

/** The file without one device of a proposal; comments on lines of their own stay, and the last one takes the list with it. */
export function withoutDevice(text: string, proposal: string, place: number): string {
  const read = readable(text);
  const path: FieldPath = ['proposals', proposal];
  const holder = read === undefined ? undefined : nodeAt(read, path);
  const pair = isMap(holder) ? holder.items.find(({ key }) => String(key) === 'devices') : undefined;
  const list = pair?.value;
  const one = isSeq(list) ? list.items[place] : undefined;
  if (!isSeq(list) || !isNode(one)) return text;
  const [from = 0, to = 0] = one.range ?? [];
  const start = isNode(pair?.key) ? (pair.key.range?.[0] ?? from) : from;
  const isLast = list.items.length === 1;
  if (isLast && isMap(holder) && holder.flow === true)
    return withoutInBrackets(text, [start, list.range?.[1] ?? to]);
  if (isLast) return withoutLines(text, start, list.range?.[1] ?? to);
  if (list.flow === true) return withoutInBrackets(text, [from, to]);
  return withoutLines(text, text.lastIndexOf('-', from - 1), to);
}

function withoutLines(text: string, from: number, to: number): string {
  return text.slice(0, lineStart(text, from)) + text.slice(lineEnd(text, to) + 1);
}

/** One of several in brackets or braces goes with the comma behind it, the last with the comma before it. */
function withoutInBrackets(text: string, [from, to]: readonly [from: number, to: number]): string {
  const after = /^\s*,\s*/.exec(text.slice(to))?.[0] ?? '';
  if (after !== '') return text.slice(0, from) + text.slice(to + after.length);
  const before = /,\s*$/.exec(text.slice(0, from))?.[0] ?? '';
  return text.slice(0, from - before.length) + text.slice(to);
}

function deviceText({ kind, on, holds, against, size, assumption }: NewDevice): string {
  const keys = [
    `kind: ${kind}`,
    `on: ${on}`,
    ...(holds === '' ? [] : [`holds: ${holds}`]),
    ...(kind !== 'snapback' || against === '' ? [] : [`against: ${against}`]),
    ...(size.trim() === '' ? [] : [`${sizeKeys[kind]}: ${scalarText(size)}`]),
    `assumption: ${wordsText(assumption)}`,
  ];
  return `{ ${keys.join(', ')} }`;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line in which something ends; what ends with its line end has that line. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', text[at - 1] === '\n' ? at - 1 : at);
  return end < 0 ? text.length : end;
}
