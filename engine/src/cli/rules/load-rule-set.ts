import { dirname } from 'node:path';
import { WaybillError, type Failure } from '../../errors/failure.ts';
import { compileRuleSet, type CompiledRuleSet } from '../../rules/index.ts';
import { parseJson } from '../../runtime/parse-json.ts';
import { readRuleResources } from '../../runtime/read-rule-resources.ts';
import { readText } from '../../scenario/node/read-file.ts';
import { resourcesBeside } from '../../scenario/node/resources-beside.ts';
import { need, ProblemsFound } from '../command-result.ts';

/** Bytes of a rule set: ten thousand rules and large tables fit. */
const MAX_BYTES = 50 * 1024 * 1024;

/** Reads and compiles a rule set with the calendars and tables beside it; throws all its problems. */
export async function loadRuleSet(path: string): Promise<CompiledRuleSet> {
  const text = need(await readText(path, MAX_BYTES));
  const json = parseJson(text);
  if (json === undefined) throw new WaybillError(notJson(path));
  const beside = need(await resourcesBeside(dirname(path)));
  const compiled = compileRuleSet(json, readRuleResources(beside.map(({ content }) => content)));
  if (compiled.ok) return compiled.value;
  throw new ProblemsFound(compiled.failure.map((failure) => ({ file: path, ...failure })));
}

const notJson = (path: string): Failure => ({
  code: 'RULE_SET_NOT_JSON',
  message: `Expected "${path}" to be JSON, but it is not.`,
  file: path,
  mend: 'Correct the text; an editor shows the place.',
});
