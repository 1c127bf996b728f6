import { counted } from '../../numbers.ts';

/** Two changed states of one file in one. */
export const reconcileEnglish = {
  summary: 'Two changed states of one file in one, key by key, with what both have changed otherwise',
  description:
    'Takes a YAML file as both had it and as either has changed it. What one has changed is taken, with its comments; lists are merged by the id of their items, lists of words where both only add. What both have changed otherwise is a conflict, told with both values and whose they are: nothing is written, and the exit code is 3, unless --take says whose value to take, or --choose at each place. Logs of one JSON object a line keep what either has added. Comments, order and layout stay, and it makes no difference which side is called ours. As a merge driver of git: detente reconcile %O %A %B --out %A.',
  path: 'what',
  kind: 'both changed',
  whole: 'the whole file',
  gone: 'taken out',
  kinds: {
    value: 'what it says',
    comment: 'what is noted beside it',
    order: 'how its keys stand',
    layout: 'too much to lay one on the other',
  },
  none: 'nothing conflicts',
  counts: (count: number) => `${counted(count, 'place')} changed by both, each otherwise`,
  decide:
    'nothing is written: decide in one of the files, --choose PLACE=ours or PLACE=theirs, or --take ours or --take theirs for all',
  taken: (by: string) => `taken at each of them: what ${by} has`,
  out: 'not written; --out FILE writes it',
  check: 'next: detente check',
};
