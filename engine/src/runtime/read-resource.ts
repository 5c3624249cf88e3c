import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import { readPolicy } from '../policies/index.ts';
import type { StoredResource } from '../ports/index.ts';
import { readRecordType } from '../records/index.ts';
import { compileRuleSet } from '../rules/index.ts';
import type { DeploymentFile } from './engine-values.ts';

export interface ResourceHead {
  readonly kind: StoredResource['kind'];
  readonly id: string;
  /** Absent: the store counts them. */
  readonly version?: string;
}

/** Tells what a JSON file is, and checks it. A form is form-js JSON; its id may be its file name. */
export async function readResource({
  name,
  content,
}: DeploymentFile): Promise<Result<ResourceHead>> {
  const json = parseJson(content);
  if (!isObject(json)) return fail(unknown(name, 'it is neither XML nor a JSON object'));
  if (Array.isArray(json['rules'])) return readRuleSet(json);
  if (Array.isArray(json['components'])) return ok(readForm(json, name));
  if (Array.isArray(json['clauses'])) return readPolicyHead(json);
  if (isObject(json['schema']) && isObject(json['fields'])) return readRecordTypeHead(json);
  return fail(unknown(name, 'it has neither rules, components, clauses nor fields'));
}

/** Undefined where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readRuleSet(json: object): Result<ResourceHead> {
  const compiled = compileRuleSet(json);
  if (!compiled.ok) return compiled;
  const { id, version } = compiled.value.ruleSet;
  return ok({ kind: 'rule-set', id, version });
}

function readPolicyHead(json: object): Result<ResourceHead> {
  const policy = readPolicy(json);
  return policy.ok ? ok({ kind: 'policy', id: policy.value.id }) : policy;
}

function readRecordTypeHead(json: object): Result<ResourceHead> {
  const read = readRecordType(json);
  if (!read.ok) return read;
  const { id, version } = read.value.type;
  return ok({ kind: 'record-type', id, version });
}

function readForm(json: Readonly<Record<string, unknown>>, name: string): ResourceHead {
  const { id, version } = json;
  const stem = name.replace(/^.*[/\\]/, '').replace(/(\.form)?\.(json|form)$/, '');
  return {
    kind: 'form',
    id: typeof id === 'string' && id !== '' ? id : stem,
    ...((typeof version === 'string' || typeof version === 'number') && {
      version: String(version),
    }),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknown = (name: string, because: string): Failure => ({
  code: 'DEPLOYMENT_FILE_UNKNOWN',
  message: `Expected "${name}" to be BPMN, a rule set, a form, a policy document or a record type, but ${because}.`,
  file: name,
  mend: 'Deploy BPMN 2.0 XML, or as JSON a rule set, a form-js form, a policy document or a record type.',
});
