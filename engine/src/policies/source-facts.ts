import type { Failure } from '../errors/failure.ts';
import type { ProcessModel } from '../model/index.ts';
import { parseBpmn } from '../parse/index.ts';
import { readRecordType, type RecordType } from '../records/index.ts';
import { readReport, type Report } from '../reports/index.ts';
import { readRuleSet, type RuleSet } from '../rules/index.ts';
import type { Carrier } from './carrier.ts';
import type { PolicyDocument } from './policy.ts';
import { calledRuleSets } from './idle-rule-sets.ts';
import { processCarriers } from './process-carriers.ts';
import { readPolicy } from './read-policy.ts';

/** A file, or what a store keeps of one. */
export interface PolicySource {
  readonly file: string;
  readonly content: string;
  /** Of a deployed process. */
  readonly version?: string;
  /** Where one process of the file is meant. */
  readonly processId?: string;
}

export interface SourceProblem extends Failure {
  readonly severity: 'error' | 'warning';
}

/** What a file has to do with policies: its clauses, or what carries clauses out. */
export interface SourceFacts {
  readonly file: string;
  readonly documents: readonly PolicyDocument[];
  readonly carriers: readonly Carrier[];
  /** Rule sets that its processes call; null where a variable decides which. */
  readonly calls: readonly (string | null)[];
  /** Of the file as a whole: a file with errors has neither documents nor carriers. */
  readonly problems: readonly SourceProblem[];
}

/** Reads BPMN, a rule set, a policy document, a record type or a report; other JSON has nothing to do with policies. */
export async function sourceFacts(source: PolicySource): Promise<SourceFacts> {
  const { file, content } = source;
  const facts = /^\uFEFF?\s*</.test(content) ? await bpmnFacts(source) : jsonFacts(source);
  return { file, documents: [], carriers: [], calls: [], problems: [], ...facts };
}

async function bpmnFacts(source: PolicySource): Promise<Partial<SourceFacts>> {
  const { file, content, version, processId } = source;
  const { processes, problems } = await parseBpmn(content, { file });
  const meant = processes.filter((one) => processId === undefined || one.processId === processId);
  return { problems, ...factsOf(meant, { file, ...(version !== undefined && { version }) }) };
}

/** Of a process that has been read for its own sake. */
export const modelFacts = (
  model: ProcessModel,
  { file, version }: Pick<PolicySource, 'file' | 'version'>,
): SourceFacts => ({
  ...{ file, documents: [], problems: [] },
  ...factsOf([model], { file, ...(version !== undefined && { version }) }),
});

const factsOf = (models: readonly ProcessModel[], place: Pick<Carrier, 'file' | 'version'>) => ({
  carriers: models.flatMap((model) => processCarriers(model, place)),
  calls: models.flatMap(calledRuleSets),
});

function jsonFacts({ file, content }: PolicySource): Partial<SourceFacts> {
  const json = parseJson(content);
  if (typeof json !== 'object' || json === null) return {};
  if ('clauses' in json && Array.isArray(json.clauses)) {
    const document = readPolicy(json);
    return document.ok ? { documents: [document.value] } : refused(file, document.failure);
  }
  if ('rules' in json && Array.isArray(json.rules)) {
    const set = readRuleSet(json);
    if (!set.ok) return refused(file, ...set.failure);
    return { carriers: [ruleSetCarrier(set.value, file)] };
  }
  if (isObject(json, 'schema') && isObject(json, 'fields')) {
    const read = readRecordType(json);
    if (!read.ok) return refused(file, read.failure);
    return { carriers: recordCarriers(read.value.type, file) };
  }
  return reportFacts(json, file);
}

function reportFacts(json: object, file: string): Partial<SourceFacts> {
  if (!('measures' in json) || !Array.isArray(json.measures)) return {};
  if (!isObject(json, 'source')) return {};
  const read = readReport(json);
  if (!read.ok) return refused(file, read.failure);
  return { carriers: [reportCarrier(read.value.report, file)] };
}

const isObject = (json: object, name: string): boolean => {
  const member: unknown = Object.entries(json).find(([key]) => key === name)?.[1];
  return typeof member === 'object' && member !== null && !Array.isArray(member);
};

/** The type itself, each field that is asked for by itself, and who may read and change. */
function recordCarriers(
  { id, version, title, policy, fields, permissions }: RecordType,
  file: string,
): readonly Carrier[] {
  const place = { id, version, name: title.zh, nameEn: title.en, file };
  const ofFields = Object.entries(fields).flatMap(([element, field]): readonly Carrier[] =>
    field.policy
      ? [
          {
            ...{ kind: 'record', id, version, element, file, policy: field.policy },
            ...{ name: field.title.zh, nameEn: field.title.en },
          },
        ]
      : [],
  );
  return [
    { kind: 'record', ...place, policy },
    ...ofFields,
    ...(permissions.policy
      ? [{ kind: 'permission', ...place, policy: permissions.policy } as const]
      : []),
  ];
}

const ruleSetCarrier = (set: RuleSet, file: string): Carrier => ({
  ...{ kind: 'rule', id: set.id, version: set.version, file },
  ...{ name: set.title.zh, nameEn: set.title.en },
  policy: [...new Set([...set.policy, ...set.rules.flatMap(({ policy = [] }) => policy)])],
});

const reportCarrier = ({ id, version, title, policy }: Report, file: string): Carrier => ({
  ...{ kind: 'report', id, version, name: title.zh, nameEn: title.en, file, policy },
});

const refused = (file: string, ...failures: readonly Failure[]): Partial<SourceFacts> => ({
  problems: failures.map((failure) => ({ severity: 'error', file, ...failure })),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What it should have been is told where the file is read for its own sake.
    return undefined;
  }
}
