import { nearestName } from '../../diagnostics/index.ts';
import {
  smpBargainModels,
  smpCommitments,
  smpElectionModels,
  smpInterpolations,
  smpRiskAdjustments,
  smpRiskRanges,
  smpTransitions,
  smpVictoryModels,
  smpVotingRules,
} from '../../forecast/index.ts';
import { textOf, type XmlElement } from '../../text/index.ts';
import { brief } from './brief.ts';
import type { KtabSettings } from './ktab-scenario.ts';
import { warnOfOthers, type XmlSource } from './xml-fields.ts';

/** What each element of <ModelParameters> is called here, and the values that it has. */
const parameters = {
  VictoryProbModel: ['vpm', ...smpVictoryModels],
  PCEModel: ['pcem', ...smpElectionModels],
  StateTransitions: ['stm', ...smpTransitions],
  VotingRule: ['votingRule', ...smpVotingRules],
  BigRAdjust: ['bigRAdjust', ...smpRiskAdjustments],
  BigRRange: ['bigRRange', ...smpRiskRanges],
  ThirdPartyCommit: ['thirdPartyCommit', ...smpCommitments],
  InterVecBrgn: ['interVecBrgn', ...smpInterpolations],
  BargnModel: ['brgnModel', ...smpBargainModels],
} as const satisfies Readonly<Record<string, readonly [keyof KtabSettings, ...string[]]>>;

/** The options that a file names. */
export function readXmlSettings(source: XmlSource, element: XmlElement): KtabSettings {
  const { file, text, report } = source;
  const names = Object.keys(parameters);
  warnOfOthers(source, element, names);
  const settings: Record<string, string> = {};
  for (const child of element.children) {
    if (!names.includes(child.name)) continue;
    const [key, ...values] = parameters[child.name as keyof typeof parameters];
    const value = textOf(text, child);
    const place = { file, span: value.span };
    if (settings[key] !== undefined)
      report.error('element-twice', place, `a second <${child.name}>`, 'keep one of them');
    if ((values as readonly string[]).includes(value.text)) {
      settings[key] = value.text;
      continue;
    }
    const near = nearestName(value.text, values);
    const words = `<${child.name}> is ${brief(value.text)}, which is none of its values`;
    const hint = near === undefined ? `write one of ${values.join(', ')}` : `did you mean ${near}?`;
    report.error('unknown-value', place, words, hint);
  }
  return settings;
}
