import { basename, dirname } from 'node:path';
import { ok, type Failure, type Result } from '../../errors/failure.ts';
import { ruleResourceKind } from '../../rules/index.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { listFiles } from './list-files.ts';
import { readText } from './read-file.ts';

/**
 * Every BPMN file, rule set, calendar, table, form, policy document, record type and report below a folder;
 * scenarios and rule cases are no part of it.
 */
export async function bundleFiles(folder: string): Promise<Result<readonly DeploymentFile[]>> {
  const listed = await listFiles(folder);
  if (!listed.ok) return listed;
  const files: DeploymentFile[] = [];
  for (const path of listed.value.filter(mayBelong)) {
    const text = await readText(path);
    if (!text.ok) return text;
    if (belongs(path, text.value)) files.push({ name: path, content: text.value });
  }
  return ok(files);
}

/** Reads the files one by one. */
export async function namedFiles(
  paths: readonly string[],
): Promise<Result<readonly DeploymentFile[], Failure>> {
  const files: DeploymentFile[] = [];
  for (const path of paths) {
    const text = await readText(path);
    if (!text.ok) return text;
    files.push({ name: path, content: text.value });
  }
  return ok(files);
}

const mayBelong = (path: string): boolean =>
  /\.(bpmn|json|form)$/.test(path) &&
  !path.endsWith('.cases.json') &&
  basename(dirname(path)) !== 'scenarios';

/** A folder may hold other JSON, such as schemas and sample data. */
function belongs(path: string, text: string): boolean {
  if (path.endsWith('.bpmn')) return true;
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return false;
  const members: Readonly<Record<string, unknown>> = { ...value };
  if (ruleResourceKind(members) !== undefined) return true;
  return (
    ['rules', 'components', 'clauses'].some((name) => Array.isArray(members[name])) ||
    ['schema', 'fields'].every((name) => isObject(members[name])) ||
    (isObject(members['source']) && Array.isArray(members['measures']))
  );
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
