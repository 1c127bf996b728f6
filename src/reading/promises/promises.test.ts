import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';

/** Invented, labelled before the rule ran: what is promised, to whom, by when; or null. */
const labelled: readonly (readonly [string, { to: string | null; due: string | null } | null])[] = [
  [
    'Velmar promised Tarsk that it would reopen the port by June 30, 2032.',
    { to: 'Tarsk', due: '2032-06-30' },
  ],
  ['The minister pledged to lift the ban before the end of May 2032.', { to: null, due: '2032-05-31' }],
  ['The company vowed it would repay all customers.', { to: null, due: null }],
  ['Lind agreed to resign by May 2033.', { to: null, due: '2033-05-31' }],
  ['Tarsk has promised the farmers to pay for the grain.', { to: 'the farmers', due: null }],
  ['"We will pay by March 1, 2033," the minister promised.', { to: null, due: '2033-03-01' }],
  ['The president guaranteed that no troops would cross the river.', { to: null, due: null }],
  ['Velmar undertook to publish the figures by 2034.', { to: null, due: '2034-12-31' }],
  ['The mayor offered to mediate.', { to: null, due: null }],
  ['The bank committed to close the branch by April 4, 2032.', { to: null, due: '2032-04-04' }],
  ['The minister said that the port would open by June 30, 2032.', null],
  ['Lind agreed that the plan had failed.', null],
  ['Velmar did not promise to reopen the port.', null],
  ['The farmers hope that Velmar will reopen the port.', null],
  ['The promise was broken, officials said.', null],
  ['Tarsk refused to promise that it would pay.', null],
  ['The envoy warned that Velmar would close the port by May 1, 2032.', null],
];

test('promises of labelled sentences: how many are found, how many wrongly, and with whom and when', () => {
  let [found, wrong, right, missed] = [0, 0, 0, 0];
  const faults: string[] = [];
  for (const [sentence, wanted] of labelled) {
    const [promise = null] = readText(sentence).claims.flatMap((claim) => claim.promise ?? []);
    if (promise !== null && wanted !== null) found++;
    if (promise !== null && wanted === null) wrong++;
    if (promise === null && wanted !== null) missed++;
    const isRight =
      promise !== null && wanted !== null && promise.to === wanted.to && promise.due === wanted.due;
    if (isRight) right++;
    if (!isRight && !(promise === null && wanted === null))
      faults.push(`${sentence} ${JSON.stringify(promise)}`);
  }
  expect({ found, wrong, right, missed }, faults.join('\n')).toEqual({
    found: 10,
    wrong: 0,
    right: 10,
    missed: 0,
  });
});
