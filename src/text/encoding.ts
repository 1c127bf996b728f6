import type { Collector, Diagnostic, Span } from '../diagnostics/index.ts';
import { textLimits } from './text-limits.ts';

/** What is wrong with a text that was read as UTF-8 and is none: named, so that no garbage need be shown. */
interface EncodingProblem {
  readonly code: 'not-utf-8' | 'not-text';
  readonly message: string;
  readonly hint: string;
  readonly span?: Span;
}

/**
 * Bytes that UTF-8 does not have come as U+FFFD, the two bytes before UTF-16 as two of them, and what is no text holds
 * zero bytes. Undefined for a text that is one.
 */
function encodingProblem(text: string): EncodingProblem | undefined {
  const zero = text.indexOf('\0');
  const foreign = text.indexOf('\ufffd');
  if (zero < 0 && foreign < 0) return undefined;
  if (zero >= 0 && isWide(text)) {
    const message = 'the file is written in UTF-16; files are read as UTF-8';
    return { code: 'not-utf-8', message, hint: 'save it as UTF-8' };
  }
  if (zero >= 0) {
    const message = 'the file holds zero bytes: it is no text';
    return { code: 'not-text', message, hint: 'name a text file' };
  }
  return {
    code: 'not-utf-8',
    message:
      'a byte stands here that UTF-8 does not have; the file may be written in Latin-1 or Windows-1252',
    hint: 'save it as UTF-8',
    span: { start: foreign, end: foreign + 1 },
  };
}

/** Every second byte of plain letters in UTF-16 is zero. */
function isWide(text: string): boolean {
  if (text.startsWith('\ufffd\ufffd')) return true;
  const head = text.slice(0, 400);
  return head.split('\0').length - 1 > head.length / 4;
}

/**
 * The diagnostic of a text that is not UTF-8, where it is none.
 *
 * @example
 * encodingDiagnostic('a.yaml', 'plain') // => undefined
 */
export function encodingDiagnostic(file: string, text: string): Diagnostic | undefined {
  const problem = encodingProblem(text);
  return problem === undefined ? undefined : { severity: 'error', file, ...problem };
}

/**
 * Says that a text is too long or not UTF-8; true where reading on is of no use.
 *
 * @example
 * refuseUnreadable('a.yaml', 'a: 1', newCollector()) // => false
 */
export function refuseUnreadable(file: string, text: string, report: Collector): boolean {
  const problem = encodingDiagnostic(file, text);
  if (problem !== undefined) report.add([problem]);
  const isTooLong = text.length > textLimits.characters;
  if (isTooLong) {
    const size = `${Math.ceil(text.length / 1e6)} million characters`;
    const most = `${textLimits.characters / 1e6} million`;
    report.error('file-too-large', { file }, `the file has ${size}; at most ${most} are read`);
  }
  return problem !== undefined || isTooLong;
}
