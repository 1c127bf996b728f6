import { counted } from '../../numbers.ts';

/** New texts, and what they changed. */
export const watchEnglish = {
  summary: 'Which texts of a folder are new, and what claims accepted since the last look changed',
  description:
    'Reads the texts of a folder into drafts and says which reports are new and what is still open in them; nothing is accepted by itself. With --look, a file that keeps which claims were accepted at the last look, it says what the claims accepted since then changed in each proposal’s tests and joint answer: beside the same day without them, on the same draws, and each claim credited with what is lost without it alone. A change of the threshold or more is news: the exit code is 3, --out writes the changes to a file, and --notify posts them to an address. Nothing is fetched, and nothing sent unless that address is given.',
  texts: 'Texts',
  text: 'text',
  published: 'published',
  report: 'report',
  isNew: 'new',
  drafts: 'drafts',
  accepted: 'accepted',
  open: 'open',
  proposal: 'proposal',
  none: '–',
  changed: (now: string, change: string) => `${now} (${change})`,
  credit: (title: string, claim: string, statement: string, points: string) =>
    `${title}: ${points} by ${claim}, ${statement}`,
  noLastLook: 'no earlier look to compare with; --look keeps one',
  since: (day: string, fresh: number, gone: number) =>
    `since the look of ${day}: ${counted(fresh, 'claim')} accepted, ${gone} no longer`,
  news: 'changed by the threshold or more',
  noNews: 'nothing changed by the threshold',
  foot: (seed: number, samples: number, asOf: string) =>
    `seed ${seed}, ${counted(samples, 'sample')}, as of ${asOf}; each claim is credited with what is lost without it alone`,
  noAddress: 'the address to notify is none, or not https',
  https: 'give an https address, or one on this machine',
  notHere: 'a notice is posted from the command line alone: this door sends nothing anywhere',
  commandLine: 'ask with detente watch … --notify',
  notNotified: (host: string, why: string) => `${host} was not told of the news: ${why}`,
  failures: {
    'timed-out': 'no answer in ten seconds',
    'too-large': 'its answer is longer than 100 kB',
    unreachable: 'it cannot be reached',
    stopped: 'stopped',
    refused: 'it does not take it',
  },
  notified: (host: string) => `${host} was told`,
  noLook: 'this is no file that keeps a look',
  nameOther: 'name a file that detente watch has written, or one that is not there yet',
};
