import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { loadEvidence } from '../src/evidence/index.ts';
import { stixBundle } from '../src/exchange/index.ts';
import { readYaml } from '../src/text/index.ts';
import { root } from './helpers.ts';
import { needing } from './shared-data.ts';

/** The validator of OASIS, which holds a bundle to the JSON schemas of STIX 2.1: `pip install stix2-validator`. */
const python = (code: string, input = '') =>
  spawnSync('python3', ['-c', code], { input, encoding: 'utf8', maxBuffer: 1e8 });
const { test } = needing('stix2-validator', python('import stix2validator').status === 0);

const validate = `
import json, sys
from stix2validator import validate_instance, ValidationOptions
bundle = json.load(sys.stdin)
for one in [bundle, *bundle['objects']]:
    for error in validate_instance(one, ValidationOptions(version='2.1')).errors or []:
        print(one['id'], error)
`;

test(
  'the evidence of every situation is a bundle that OASIS takes',
  () => {
    for (const name of ['us-russia-2025', 'black-sea-grain-2022']) {
      const file = `situations/${name}/evidence.yaml`;
      const { evidence } = loadEvidence(readYaml(file, readFileSync(`${root}/${file}`, 'utf8')));
      if (evidence === undefined) throw new Error(file);
      const bundle = stixBundle(evidence, [...evidence.claims.values()], '2026-01-10');
      const { stdout, stderr, status } = python(validate, JSON.stringify(bundle));
      expect({ status, stderr, stdout: stdout.trim() }).toEqual({ status: 0, stderr: '', stdout: '' });
    }
  },
  { timeout: 600_000 },
);
