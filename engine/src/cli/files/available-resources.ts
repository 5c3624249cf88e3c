import { dirname } from 'node:path';
import type { RuleResource } from '../../rules/index.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { readRuleResources } from '../../runtime/read-rule-resources.ts';
import { resourcesBeside } from '../../scenario/node/resources-beside.ts';
import { need } from '../command-result.ts';

/** Calendars and tables among the files, and in the folders beside them; the files' own go before. */
export async function availableResources(
  files: readonly DeploymentFile[],
): Promise<readonly RuleResource[]> {
  const folders = new Set(files.map(({ name }) => dirname(name)));
  const beside: DeploymentFile[] = [];
  for (const folder of folders) beside.push(...need(await resourcesBeside(folder)));
  return readRuleResources([...beside, ...files].map(({ content }) => content));
}
