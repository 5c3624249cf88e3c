import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import { dirname } from 'node:path';
import { readRuleResources } from '../../runtime/read-rule-resources.ts';
import type { RuleResource } from '../../rules/index.ts';
import type { RuleCases } from '../rule-cases/rule-case.ts';
import { readRuleCases } from '../rule-cases/rule-cases.ts';
import { readText } from './read-file.ts';
import { resourcesBeside } from './resources-beside.ts';

export interface LoadedRuleCases {
  readonly cases: RuleCases;
  /** Parsed, not checked. */
  readonly ruleSet: unknown;
  /** Calendars and tables beside it. */
  readonly available: readonly RuleResource[];
}

/** Reads `<name>.cases.json` and the rule set `<name>.json` beside it. */
export async function loadRuleCases(
  path: string,
): Promise<Result<LoadedRuleCases, readonly Failure[]>> {
  const text = await readText(path);
  if (!text.ok) return fail([text.failure]);
  const cases = readRuleCases(text.value, path);
  if (!cases.ok) return cases;
  const set = await readText(path.replace(/\.cases\.json$/, '.json'));
  if (!set.ok) return fail([set.failure]);
  const beside = await resourcesBeside(dirname(path));
  if (!beside.ok) return fail([beside.failure]);
  const available = readRuleResources(beside.value.map(({ content }) => content));
  return ok({ cases: cases.value, ruleSet: parse(set.value), available });
}

/** What is no JSON is refused where the rule set is compiled. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
