import { describe, expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { memoryStore } from '../../store/index.ts';
import { operation as comment } from '../comment/comment.ts';
import { load } from '../shared/load.ts';
import type { Operation } from '../shared/types.ts';
import { operation as trace } from '../trace/trace.ts';
import { operation as review } from './review.ts';

function desk(evidence: string) {
  const texts = new Map([
    ['small/situation.yaml', small.situation],
    ['small/evidence.yaml', evidence],
  ]);
  const store = memoryStore(texts);
  const ask = async (operation: Operation, more: object) => {
    const { output, files } = await operation.answer({ situation: 'small', ...more }, { store });
    for (const { path, text } of files) texts.set(path, text);
    return output as never;
  };
  const statusOf = async (id: string) =>
    (await load(store, { situation: 'small' })).evidence?.claims.get(id)?.status;
  return { texts, store, ask, statusOf };
}

const asking = (needed: number) => small.evidence.replace(/^(evidence: .*)$/m, `$1\nreviews: ${needed}`);
const decide = (by: string, decision: string, more: object = {}) => ({
  claim: 'k1',
  by,
  decision,
  reason: 'read the original',
  at: '2026-01-10T09:00:00Z',
  ...more,
});

describe('review of claims', () => {
  test('where two are asked for, a claim counts once two people stand by it as it is worded', async () => {
    const { ask, statusOf, texts } = desk(asking(2));
    expect(await statusOf('k1')).toBe('draft');
    await ask(review, decide('analyst', 'accept'));
    await ask(review, decide('analyst', 'accept'));
    expect(await statusOf('k1')).toBe('draft');
    await ask(review, decide('reviewer', 'accept'));
    expect(await statusOf('k1')).toBe('accepted');
    await ask(review, decide('reviewer', 'change', { statement: 'It: "says" # less' }));
    expect(await statusOf('k1')).toBe('draft');
    await ask(review, decide('analyst', 'accept'));
    expect(await statusOf('k1')).toBe('accepted');
    await ask(review, decide('Mara', 'reject'));
    expect(await statusOf('k1')).toBe('rejected');
    expect(texts.get('small/reviews.jsonl')?.trim().split('\n').length).toBe(6);
  });
  test('two who decide at once, each knowing nothing of the other, come to what both have said', async () => {
    const both = async (first: string, second: string, written = asking(2)) => {
      const { texts, statusOf } = desk(written);
      const store = memoryStore(new Map(texts));
      const made = await Promise.all(
        [decide('analyst', first), decide('reviewer', second)].map((given) =>
          review.answer({ situation: 'small', ...given }, { store }),
        ),
      );
      // The log keeps the lines of both, whichever of the two evidence files stays.
      const lines = made.map(({ files }) => files.find(({ path }) => path.endsWith('.jsonl'))?.text);
      texts.set('small/reviews.jsonl', lines.join(''));
      const stays = made.flatMap(({ files }) => files.filter(({ path }) => path.endsWith('evidence.yaml')));
      const found = [];
      for (const { text } of stays) {
        texts.set('small/evidence.yaml', text);
        const { output } = await review.answer({ situation: 'small' }, { store: memoryStore(texts) });
        const [told] = (output as { claims: readonly { id: string; status: string }[] }).claims;
        found.push([await statusOf('k1'), told?.status]);
      }
      return found;
    };
    const twice = (status: string) => [
      [status, status],
      [status, status],
    ];
    expect(await both('accept', 'accept')).toEqual(twice('accepted'));
    expect(await both('accept', 'reject')).toEqual(twice('rejected'));
    expect(await both('accept', 'reject', asking(1))).toEqual(twice('rejected'));
  });
  test('what is taken back or rejected by hand stays so, whatever the log says', async () => {
    for (const status of ['retracted', 'rejected']) {
      const { ask, statusOf, texts } = desk(asking(1));
      await ask(review, decide('analyst', 'accept'));
      const text = texts.get('small/evidence.yaml') ?? '';
      expect(await statusOf('k1')).toBe('accepted');
      texts.set('small/evidence.yaml', text.replace(/(k1:[\s\S]*?status: )accepted/, `$1${status}`));
      expect(await statusOf('k1')).toBe(status);
    }
  });
  test('where none is asked for, one decision is written with who and why', async () => {
    const { ask, statusOf, texts } = desk(small.evidence);
    expect(await statusOf('k1')).toBe('accepted');
    await ask(review, decide('analyst', 'reject'));
    expect(await statusOf('k1')).toBe('rejected');
    expect(JSON.parse(texts.get('small/reviews.jsonl') ?? '')).toMatchObject({
      by: 'analyst',
      decision: 'reject',
    });
  });
  test('a decision without a name, a reason or a claim is refused', async () => {
    const { ask } = desk(small.evidence);
    for (const missing of ['by', 'reason', 'claim'])
      await expect(ask(review, decide('analyst', 'accept', { [missing]: undefined }))).rejects.toThrow(
        missing,
      );
    await expect(ask(review, decide('analyst', 'change'))).rejects.toThrow('must change');
  });
});

describe('comments', () => {
  test('are made, answered, settled, traced, and orphaned once their path is gone', async () => {
    const { ask, texts } = desk(small.evidence);
    const on = 'stances.south.water.salience';
    const said = { on, text: '<img src=x onerror=alert(1)>', by: 'analyst', at: '2026-01-10T09:00:00Z' };
    const { comments } = (await ask(comment, said)) as { comments: readonly { id: string }[] };
    const id = comments[0]?.id ?? '';
    await ask(comment, { reply: id, text: 'since May', by: 'reviewer', at: '2026-01-11T09:00:00Z' });
    const { output } = await trace.answer({ target: `small#${on}` }, { store: memoryStore(texts) });
    expect(output).toMatchObject({ comments: [{ on, replies: [{ by: 'reviewer' }], resolved: null }] });
    await ask(comment, { resolve: id, by: 'analyst', at: '2026-01-12T09:00:00Z' });
    expect(await ask(comment, {})).toMatchObject({
      comments: [{ resolved: { by: 'analyst' }, isOrphaned: false }],
    });
    const log = texts.get('small/comments.jsonl');
    await expect(ask(comment, { resolve: id, by: 'reviewer' })).rejects.toThrow(
      'already settled, by analyst',
    );
    expect(texts.get('small/comments.jsonl')).toBe(log);
    const line = JSON.stringify({
      id: 'z',
      at: '2026-01-12T09:00:00Z',
      by: 'analyst',
      on: 'actors.gone',
      text: 'x',
    });
    texts.set('small/comments.jsonl', `${line}\nnonsense\n`);
    expect(await ask(comment, {})).toMatchObject({ comments: [{ isOrphaned: true }], bad: [2] });
    await expect(ask(comment, { ...said, on: 'actors.gone' })).rejects.toThrow('nothing in this situation');
  });
});
