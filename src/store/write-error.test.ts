import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appendText, fileStore, WriteError, writeTogether } from './index.ts';
import { writeErrorOf } from './write-error.ts';

const refusal = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' });

test.each(['ENOENT', 'EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'EIO', 'EMFILE', 'ESTALE'])(
  'whatever the system refuses is said of the place that was named: %s',
  (code) => {
    const error = writeErrorOf('a/b.html', refusal(code));
    expect(error).toBeInstanceOf(WriteError);
    expect((error as WriteError).message).toMatch(/^cannot write 'a\/b\.html': [a-z]/);
  },
);

test('what is no refusal of the system stays what it is', () => {
  const mistake = new TypeError('no number');
  expect(writeErrorOf('a', mistake)).toBe(mistake);
});

test('a folder that takes no files is named with the reason, wherever it is written to', async () => {
  // The system's own folder of processes lets nobody make a file, whoever asks.
  if (!existsSync('/proc/self')) return;
  await expect(writeTogether([{ path: '/proc/a.html', text: '' }])).rejects.toThrow(
    "cannot write '/proc/a.html': no file can be made there",
  );
  // Folders that lack in between: Node's own way of making them never ends here.
  await expect(writeTogether([{ path: '/proc/a/b/c.html', text: '' }])).rejects.toThrow(
    "cannot write '/proc/a/b/c.html': no file can be made there",
  );
  await expect(fileStore('/proc').changeText('a/b.yaml', () => 'c')).rejects.toThrow(
    "cannot write 'a/b.yaml': no file can be made there",
  );
  await expect(appendText('/proc/a.jsonl', () => '')).rejects.toThrow("cannot write '/proc/a.jsonl'");
});
