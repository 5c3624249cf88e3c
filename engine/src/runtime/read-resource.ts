import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import { readPolicy } from '../policies/index.ts';
import type { StoredResource } from '../ports/index.ts';
import { readRecordType } from '../records/index.ts';
import { readReport } from '../reports/index.ts';
import {
  compileRuleSet,
  readRuleResource,
  ruleResourceKind,
  type RuleResource,
} from '../rules/index.ts';
import type { DeploymentFile } from './engine-values.ts';
import { parseJson } from './parse-json.ts';

export interface ResourceHead {
  readonly kind: StoredResource['kind'];
  readonly id: string;
  /** Absent: the store counts them. */
  readonly version?: string;
}

export type ReadHead = Result<ResourceHead, readonly Failure[]>;

/**
 * Tells what a JSON file is, and checks it; rule sets may name the tables and calendars given. A
 * form is form-js JSON; its id may be its file name.
 */
export function readResource(
  { name, content }: DeploymentFile,
  available: readonly RuleResource[],
): ReadHead {
  const json = parseJson(content);
  if (!isObject(json)) return fail([unknown(name, 'it is neither XML nor a JSON object')]);
  if (Array.isArray(json['rules'])) return readRuleSet(json, available);
  if (Array.isArray(json['components'])) return ok(readForm(json, name));
  if (Array.isArray(json['clauses'])) return readPolicyHead(json);
  if (isObject(json['schema']) && isObject(json['fields'])) return readRecordTypeHead(json);
  if (isObject(json['source']) && Array.isArray(json['measures'])) return readReportHead(json);
  const kind = ruleResourceKind(json);
  if (kind) return readRuleResource(kind, json);
  return fail([
    unknown(name, 'it has neither rules, components, clauses, holidays, rows, fields nor measures'),
  ]);
}

function readRuleSet(json: object, available: readonly RuleResource[]): ReadHead {
  const compiled = compileRuleSet(json, available);
  if (!compiled.ok) return compiled;
  const { id, version } = compiled.value.ruleSet;
  return ok({ kind: 'rule-set', id, version });
}

function readPolicyHead(json: object): ReadHead {
  const policy = readPolicy(json);
  return policy.ok ? ok({ kind: 'policy', id: policy.value.id }) : fail([policy.failure]);
}

function readRecordTypeHead(json: object): ReadHead {
  const read = readRecordType(json);
  if (!read.ok) return fail([read.failure]);
  const { id, version } = read.value.type;
  return ok({ kind: 'record-type', id, version });
}

function readReportHead(json: object): Result<ResourceHead, readonly Failure[]> {
  const read = readReport(json);
  if (!read.ok) return fail([read.failure]);
  const { id, version } = read.value.report;
  return ok({ kind: 'report', id, version });
}

function readForm(json: JsonMembers, name: string): ResourceHead {
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

type JsonMembers = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonMembers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknown = (name: string, because: string): Failure => ({
  code: 'DEPLOYMENT_FILE_UNKNOWN',
  message: `Expected "${name}" to be BPMN, a rule set, calendar, table, form, policy document, record type or report, but ${because}.`,
  file: name,
  mend: 'Deploy BPMN 2.0 XML, or as JSON a rule set, calendar, table, form-js form, policy document, record type or report.',
});
