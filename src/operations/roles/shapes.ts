import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { catalogues } from '../../words/index.ts';
import { aboutShape, packageShape, warningsShape } from '../shared/shapes.ts';

const { names } = catalogues.en.tests;

const points = (says: string) =>
  z.number().describe(`${says}; points, of which the best outcome of every issue together makes 100`);

const sheetIssueShape = z.strictObject({
  issue: z.string().describe('id of the issue'),
  question: z.string().describe('what is decided'),
  low: z.number().describe('lower end of what the role wants, 0 to 100'),
  high: z.number().describe('upper end of what the role wants, 0 to 100'),
  from: z.string().describe('what 0 means, in words'),
  to: z.string().describe('what 100 means, in words'),
  weight: z.number().describe('share of all that matters to the role, at the medians'),
  isPublic: z.boolean().describe('whether a claim has it already: the role may say it'),
  options: z
    .array(
      z.strictObject({
        option: z.string().describe('id of the option'),
        label: z.string().describe('the option in words'),
        points: points('what it is worth to the role'),
      }),
    )
    .describe('outcomes in the order of the file'),
});

const sheetShape = z.strictObject({
  actor: z.string().describe('id of the actor'),
  name: z.string().describe('its name'),
  isSignatory: z.boolean().describe('whether a deal needs its signature'),
  noDeal: points('what the role has without a deal'),
  issues: z.array(sheetIssueShape).describe('every issue as the role sees it'),
  together: z
    .array(
      z.strictObject({
        label: z.string().describe('the combination in words'),
        points: points('what it is worth beside its parts'),
      }),
    )
    .describe('combinations that are worth more or less than their parts'),
  said: z.array(z.string()).describe('claims behind what may be said, in the words of the evidence'),
});

const gainsShape = z.record(z.string(), z.number()).describe('gain of each role over no deal, in its points');

const scoredRoleShape = z.strictObject({
  actor: z.string().describe('id of the actor'),
  name: z.string().describe('its name'),
  points: points('what the role got'),
  noDeal: points('what it has without a deal'),
  gain: points('the difference'),
  gainsIn: z.number().describe('share of draws in which it is better off than without a deal'),
});

const share = (test: string) =>
  z.number().nullable().describe(`${test}: share of draws; null: no test applies`);

const scoredShape = z.strictObject({
  package: packageShape,
  isNoDeal: z.boolean().describe('whether it is what all have without agreement'),
  tests: z
    .strictObject({
      joint: share(names.joint),
      accepted: share(names.accepted),
      ratified: share(names.ratified),
      kept: share(names.kept),
      paidFor: share(names.paidFor),
    })
    .describe('the four tests and all of them'),
  roles: z.array(scoredRoleShape).describe('what each role got'),
  isEfficient: z
    .boolean()
    .describe('whether no listed package is better for one signatory without being worse for another'),
  isExact: z.boolean().describe('whether every undominated package was listed'),
  better: z
    .strictObject({ package: packageShape, gains: gainsShape })
    .nullable()
    .describe(
      'an undominated package that is worse for no signatory and better for some; null: there is none',
    ),
  nash: z
    .strictObject({ package: packageShape, gains: gainsShape })
    .nullable()
    .describe('the package with the largest product of the signatories’ gains (Nash 1950); null: none is'),
});

export const rolesOutput = z.strictObject({
  about: aboutShape,
  title: z.string().describe('title of the situation'),
  question: z.string().describe('its question'),
  signs: z.array(z.string()).describe('names of those whose signature a deal needs'),
  countsMoney: z.boolean().describe('whether money that a package moves counts beside the points'),
  issues: z
    .array(
      z.strictObject({
        issue: z.string().describe('id of the issue'),
        question: z.string().describe('what is decided'),
        noDeal: z.string().describe('id of the option without a deal'),
        options: z
          .array(
            z.strictObject({
              option: z.string().describe('id of the option'),
              label: z.string().describe('the option in words'),
            }),
          )
          .describe('its outcomes'),
      }),
    )
    .describe('what everybody sees'),
  rounds: z
    .array(
      z.strictObject({
        name: z.string().describe('name of the round'),
        minutes: z.number().describe('how long it takes, minutes'),
        task: z.string().describe('what is done in it'),
      }),
    )
    .describe('a plan of three quarters of an hour'),
  sheets: z.array(sheetShape).describe('the private sheet of each role'),
  scored: scoredShape.nullable().describe('the class’s package; null: none was given'),
  diagnostics: warningsShape,
});

export type RolesOutput = Frozen<z.output<typeof rolesOutput>>;
export type Sheet = Frozen<z.output<typeof sheetShape>>;
export type Scored = Frozen<z.output<typeof scoredShape>>;
