import { describe, expect, test } from 'vitest';
import { small } from '../../test/helpers.ts';
import { textHash } from '../evidence/index.ts';
import { memoryStore } from '../store/index.ts';
import { workbench } from './workbench.ts';

const texts = () =>
  new Map([
    ['small/situation.yaml', small.situation],
    ['small/evidence.yaml', small.evidence],
    ['small/notes.png', 'no text'],
    ['other/situation.yaml', 'secret'],
  ]);

function desk(isOwn = true) {
  const files = texts();
  const program = new Map([
    ['index.html', '<!doctype html>'],
    ['page.js', 'x'],
  ]);
  return {
    files,
    http: workbench({ store: memoryStore(files), file: 'small/situation.yaml', isOwn, program }),
  };
}

const json = { 'content-type': 'application/json' };
const save = (http: ReturnType<typeof desk>['http'], body: object, headers: Record<string, string> = json) =>
  http.request('http://localhost/case', { method: 'PUT', body: JSON.stringify(body), headers });
const change = { path: 'small/situation.yaml', text: 'new', replaces: textHash(small.situation) };

describe('the workbench', () => {
  test('gives the texts of one case with what a save has to name, and nothing of others', async () => {
    const { http } = desk();
    const found = (await (await http.request('http://localhost/case')).json()) as {
      texts: Record<string, string>;
      hashes: Record<string, string>;
    };
    expect(Object.keys(found.texts)).toEqual(['small/evidence.yaml', 'small/situation.yaml']);
    expect(found.hashes['small/situation.yaml']).toBe(textHash(small.situation));
  });

  test('writes a file in the place of the text that was read', async () => {
    const { http, files } = desk();
    const response = await save(http, change);
    expect([response.status, await response.json()]).toEqual([200, { hash: textHash('new') }]);
    expect(files.get('small/situation.yaml')).toBe('new');
    expect((await save(http, change)).status).toBe(412);
    expect(files.get('small/situation.yaml')).toBe('new');
  });

  test.each([
    ['the shipped example', desk(false), change, json, 403],
    [
      'a file of another case',
      desk(),
      { ...change, path: 'other/situation.yaml', replaces: textHash('secret') },
      json,
      403,
    ],
    ['a way out of the folder', desk(), { ...change, path: 'small/../other/situation.yaml' }, json, 403],
    ['a program', desk(), { ...change, path: 'small/run.sh', replaces: '' }, json, 403],
    ['a name that hides its end', desk(), { ...change, path: 'small/a\u202e.md', replaces: '' }, json, 422],
    ['a form of any page', desk(), change, { 'content-type': 'text/plain' }, 415],
    ['a page of another site', desk(), change, { ...json, origin: 'https://evil.example' }, 403],
    ['another host', desk(), change, { ...json, host: 'evil.example' }, 403],
    ['no settings', desk(), {}, json, 400],
  ])('refuses %s and writes nothing', async (_, { http, files }, body, headers, status) => {
    expect((await save(http, body, headers)).status).toBe(status);
    expect([...files]).toEqual([...texts()]);
  });

  test('serves its own program alone, under a policy that runs no other', async () => {
    const { http } = desk();
    const page = await http.request('http://localhost/');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    for (const name of ['small/situation.yaml', '..%2fpackage.json', 'nothing'])
      expect((await http.request(`http://localhost/${name}`)).status, name).toBe(404);
  });
});
