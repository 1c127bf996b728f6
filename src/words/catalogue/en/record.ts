import { counted } from '../../numbers.ts';
import { testsEnglish } from './tests.ts';

const { accepted, ratified, kept, paidFor } = testsEnglish.names;

/** What was said on a day, and that it still stands there. */
export const recordEnglish = {
  summary: 'Put today’s answer on record, chained so that it cannot be rewritten unseen; or verify a record',
  description:
    'Appends one line to record.jsonl in the situation’s folder: the four tests and the joint answer of every proposal, the ranges of every issue, with day, horizon, rule, hash of the inputs, version and seed. Each line holds the hash of the one before. With --verify the record is read again: every line that is not as it was written is named, exit code 1. Over HTTP and MCP nothing is written: the line is returned.',
  rule: (by: string) =>
    `By ${by}, by outcomes.yaml with its claims, on a day after the day of the numbers. ${accepted}: all who must sign have agreed in public. ${ratified}: every body that must has passed it. ${kept}: of what was accepted, nobody bound by it has broken it. ${paidFor}: of what was accepted, nobody who must pay has fallen short.`,
  appended: (record: string, entries: number, by: string) =>
    `${record}: entry ${entries}, to be resolved by ${by}`,
  hash: (hash: string) => `hash ${hash}: note it elsewhere, and a cut at the end will be seen, too`,
  proposal: 'proposal',
  whole: (record: string, entries: number) =>
    `${record}: ${counted(entries, 'entry')}, every one as it was written`,
  empty: (record: string) =>
    `${record} holds no entry, which proves nothing: with --holds and a hash that was noted a cut is seen`,
  broken: (record: string, entries: number, lines: string) =>
    `${record}: of ${counted(entries, 'entry')} these lines are not as they were written, or do not follow the line before: ${lines}`,
  brokenLine: (line: number) => `line ${line} is not as it was written, or does not follow the line before`,
  mend: 'take the file back from where it was kept, or begin another with --record',
  lacks: (hash: string) => `no entry has the hash ${hash}: entries were cut off or written anew`,
  none: '–',
};
