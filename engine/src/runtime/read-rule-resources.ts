import { readRuleResource, ruleResourceKind, type RuleResource } from '../rules/index.ts';
import { parseJson } from './parse-json.ts';

/** The sound calendars and tables among JSON texts; what is wrong with others is told elsewhere. */
export function readRuleResources(texts: readonly string[]): readonly RuleResource[] {
  return texts.flatMap((text) => {
    // Most files are something else: a look at the text is cheaper than reading all of it.
    if (!/"(holidays|rows)"/.test(text)) return [];
    const json = parseJson(text);
    if (typeof json !== 'object' || json === null) return [];
    const kind = ruleResourceKind({ ...json });
    const read = kind && readRuleResource(kind, json);
    return read?.ok ? [read.value] : [];
  });
}
