import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A measured row in words, and the table of a bench in docs/benchmarks.md. */
export interface Measured {
  readonly work: string;
  readonly peer: string;
  readonly peerMs: number | null;
  readonly oursMs: number;
  readonly ratio: number | null;
  readonly fair: string;
  readonly wanted: string;
  readonly isMissed: boolean;
}

export function words(ms: number): string {
  return ms >= 1000 ? `${(ms / 1000).toPrecision(3)} s` : `${ms.toPrecision(3)} ms`;
}

const heads = ['work', 'peer', 'peer', 'ours', 'ratio', 'fair?', 'wanted'] as const;

export function cells({ work, peer, peerMs, oursMs, ratio, fair, wanted }: Measured): readonly string[] {
  const times =
    ratio === null
      ? ''
      : `${ratio >= 100 ? Math.round(ratio) : ratio.toPrecision(2)}x${ratio < 1 ? ' (loss)' : ''}`;
  return [work, peer, peerMs === null ? '' : words(peerMs), words(oursMs), times, fair, wanted];
}

/** The section of one bench in docs/benchmarks.md, between its two marks; made where it is not yet. */
export function writeDocs(name: string, section: string): void {
  const file = resolve(process.cwd(), 'docs/benchmarks.md');
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '# Benchmarks\n';
  const [open, close] = [`<!-- bench ${name} -->`, `<!-- end ${name} -->`];
  const [from, to] = [old.indexOf(open), old.indexOf(close)];
  const block = `${open}\n${section}\n${close}`;
  const text =
    from < 0 || to < 0
      ? `${old.trimEnd()}\n\n${block}\n`
      : old.slice(0, from) + block + old.slice(to + close.length);
  writeFileSync(file, text);
}

export function markdown(
  title: string,
  about: string,
  rows: readonly Measured[],
  notes: readonly string[],
): string {
  const line = (parts: readonly string[]) =>
    `| ${parts.map((part) => part.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    `${about}.`,
    '',
    line(heads),
    line(heads.map(() => '---')),
    ...rows.map((row) => line(cells(row))),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `- ${note}`)]),
  ].join('\n');
}
