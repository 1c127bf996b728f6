import { describe, expect, test } from 'vitest';
import { changed, example, small } from '../../../../test/helpers.ts';
import { openSession } from '../../worker/session.ts';
import { withChanges } from './with-changes.ts';

const texts = { 'small/situation.yaml': `# kept\n${small.situation}`, 'small/evidence.yaml': small.evidence };

function written(path: string, value: string): string {
  const { files, left } = withChanges(texts, 'small/situation.yaml', [{ path, value }]);
  expect(left).toEqual([]);
  return files[0]?.text ?? '';
}

describe('changed numbers in the file', () => {
  test.each([
    ['stances.south.water.salience', '0.3', 'salience: 0.8', 'salience: 0.3'],
    ['actors.south.capability', '55', 'value: 40 to 80', 'value: 55'],
    [
      'stances.south.trade.position',
      '70',
      '{ low: 20, mode: 60, high: 90 }',
      '{ value: 70, assumption: "set in the workbench" }',
    ],
  ])('%s stands where it stood, and is drawn as the change was', async (path, value, before, after) => {
    const text = written(path, value);
    expect(text).toBe(changed(texts['small/situation.yaml'], before, after));
    const { view } = await openSession({ ...texts, 'small/situation.yaml': text }, 'small');
    expect(view.numbers.find((one) => one.path === path)).toMatchObject({
      low: Number(value),
      high: Number(value),
    });
  });

  test('says which number no file holds as one value', () => {
    const { files, left } = withChanges(texts, 'small/situation.yaml', [
      { path: 'nothing.at.all', value: '1' },
    ]);
    expect([files, left]).toEqual([[], ['nothing.at.all']]);
  });

  test('holds for every kind of number of the worked example', async () => {
    const files = {
      'us/situation.yaml': example.situation,
      'us/evidence.yaml': example.evidence,
      'us/ledger.yaml': example.ledger,
    };
    const { view } = await openSession(files, 'us');
    // One in thirty: each reads the file anew.
    const changes = view.numbers
      .filter(({ low, high }, k) => low < high && k % 30 === 0)
      .map(({ path, median }) => ({ path, value: String(median) }));
    const { files: now, left } = withChanges(files, 'us/situation.yaml', changes);
    // Members of a roster stand in no file.
    expect(left.filter((path) => !/^institutions\.\w+\.members\./.test(path))).toEqual([]);
    const again = await openSession(
      { ...files, ...Object.fromEntries(now.map(({ path, text }) => [path, text])) },
      'us',
    );
    for (const { path, value } of changes.filter((one) => !left.includes(one.path))) {
      const { low, high } = again.view.numbers.find((one) => one.path === path) ?? {};
      expect([path, low, high]).toEqual([path, Number(value), Number(value)]);
    }
  });
});
