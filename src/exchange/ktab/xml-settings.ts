import { nearestName } from '../../diagnostics/index.ts';
import type { XmlElement } from '../xml-element.ts';
import { brief } from './brief.ts';
import type { KtabSettings } from './ktab-scenario.ts';
import { warnOfOthers, type XmlSource } from './xml-fields.ts';
import { textOf } from './xml-text.ts';

/** What each element of <ModelParameters> is called here, and the values that it has. */
const parameters = {
  VictoryProbModel: ['vpm', 'Linear', 'Square', 'Quartic', 'Octic', 'Binary'],
  PCEModel: ['pcem', 'Conditional', 'MarkovIncentive', 'MarkovUniform'],
  StateTransitions: ['stm', 'Deterministic', 'Stochastic'],
  VotingRule: ['votingRule', 'Binary', 'PropBin', 'Prop', 'PropCbc', 'Cubic', 'ASymProsp'],
  BigRAdjust: ['bigRAdjust', 'None', 'OneThird', 'Half', 'TwoThirds', 'Full'],
  BigRRange: ['bigRRange', 'Min', 'Mid', 'Max'],
  ThirdPartyCommit: ['thirdPartyCommit', 'NoCommit', 'SemiCommit', 'FullCommit'],
  InterVecBrgn: ['interVecBrgn', 'S1P1', 'S2P2', 'S2PMax'],
  BargnModel: ['brgnModel', 'InitOnlyInterp', 'InitRcvrInterp', 'PWCompInterp'],
} as const;

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
