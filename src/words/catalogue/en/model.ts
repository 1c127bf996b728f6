import { counted } from '../../numbers.ts';

/** A text read by a language model. */
export const modelEnglish = {
  phase: 'asking the model',
  noUrl: (address: string) => `'${address}' is no address of a server`,
  url: 'give its base address, such as http://localhost:8080/v1',
  keyInUrl: 'the address holds a name or a key, which would be kept with the answer',
  keyByName: 'put the key into an environment variable and name that with --model-key',
  openKey: 'a key is not sent over http to another machine: anybody between could read it',
  https: 'use https, or a server on this machine',
  noCache: 'offline reads by answers that were kept, and no folder of them is named',
  giveCache: 'give --cache',
  notHere: 'a model is asked from the command line alone: this door sends nothing anywhere',
  commandLine: 'read with detente read --model-url … --cache …, and here with offline and the same cache',
  stopped: (done: number, parts: number, cache: string | undefined) =>
    `stopped after ${done} of ${counted(parts, 'part')}; ${cache === undefined ? 'nothing is kept without --cache' : `answers so far are kept in ${cache}`}`,
  failures: {
    'no-completion': 'the answer is no chat completion',
    'cut-short': 'the answer was cut short: the model may write too few tokens',
    refused: 'the model refused',
    'no-json': 'the answer holds no JSON of the shape asked for',
    'timed-out': 'no answer in time',
    'too-large': 'the answer is longer than 2 MB',
    unreachable: 'the server cannot be reached',
    redirected: 'the server points elsewhere, which is not followed',
    'server-error': 'the server answers with an error',
    'not-allowed': 'the server wants a key, or another one',
    'not-kept': 'no answer to it is kept',
  },
  rejections: {
    misshapen: 'not of the shape asked for',
    'passage-not-there': 'its passage does not stand in the text',
    'passage-many-times': 'its passage stands in the text several times',
    'content-not-there': 'what is said does not stand in its passage',
    'content-many-times': 'what is said stands in its passage several times',
    'source-not-there': 'who says it does not stand in its passage',
    'source-many-times': 'who says it stands in its passage several times',
    'cue-not-there': 'the cue does not stand in its passage',
    'cue-many-times': 'the cue stands in its passage several times',
    'amount-not-there': 'an amount does not stand in what is said',
    'amount-differs': 'an amount is not the one that stands there',
    'date-not-there': 'a date does not stand in what is said',
    'date-differs': 'a date is not the one that stands there',
    twice: 'there already',
  },
  nothingRead: (why: string) => `the model read nothing: ${why}`,
  partUnread: (part: number, parts: number, why: string) => `part ${part} of ${parts} is not read: ${why}`,
  tryAgain: 'try again; with --cache what is answered already is not asked anew',
  rejected: (count: number) =>
    count === 1
      ? 'one draft of the model is thrown away: it is not what the text says'
      : `${count} drafts of the model are thrown away: they are not what the text says`,
  read: (model: string, parts: number, cached: number) =>
    `read by the model ${model} in ${counted(parts, 'part')}${cached === 0 ? '' : `, ${cached} of them from the cache`}`,
  thrownAway: 'Thrown away',
  why: 'why',
  words: 'words',
};
