import { WaybillError } from '../../errors/failure.ts';
import { parseJson } from '../../runtime/parse-json.ts';
import { listFiles } from '../../scenario/node/list-files.ts';
import { readText } from '../../scenario/node/read-file.ts';
import { need } from '../command-result.ts';

/** Rule sets below a folder; a `.json` file that is named stands for itself. */
export async function findRuleSets(path: string): Promise<readonly string[]> {
  if (path.endsWith('.json')) return [path];
  const files = need(await listFiles(path));
  const found: string[] = [];
  for (const file of files) if (await isRuleSet(file)) found.push(file);
  if (found.length > 0) return found;
  throw new WaybillError({
    code: 'CLI_NOTHING_FOUND',
    message: `Expected rule sets below "${path}", but there are none.`,
    file: path,
    mend: 'Give the folder that holds them.',
  });
}

async function isRuleSet(file: string): Promise<boolean> {
  if (!file.endsWith('.json') || file.endsWith('.cases.json')) return false;
  const text = await readText(file);
  const json = text.ok && text.value.includes('"rules"') ? parseJson(text.value) : undefined;
  return (
    typeof json === 'object' &&
    json !== null &&
    'hitPolicy' in json &&
    'rules' in json &&
    Array.isArray(json.rules)
  );
}
