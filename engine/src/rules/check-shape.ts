import type { Failure, Result } from '../errors/failure.ts';
import { ok } from '../errors/failure.ts';
import type { Json } from '../model/index.ts';
import type { JsonValidator } from './json-validator.ts';
import { jsonValidator } from './json-validator.ts';
import type { JsonProblem } from './plain-json.ts';
import { plainJson } from './plain-json.ts';
import { refuse } from './refuse.ts';
import schema from './rule-set.schema.json' with { type: 'json' };
import type { RuleSet } from './rule-set.ts';

/** Copies what claims to be a rule set, and says whether it has the shape of one. */
export function checkShape(source: unknown): Result<RuleSet> {
  const copied = plainJson(source);
  if (!copied.ok) return refuseJson(copied.problem);
  const [problem] = shapeProblems(copied.value);
  if (problem !== undefined) {
    return refuse(
      'RULE_SET_SHAPE',
      `Expected ${setName(copied.value)} to fit rule-set.schema.json, but ${problem}.`,
    );
  }
  // The schema describes RuleSet, and the value has just been found to fit it.
  return ok(copied.value as unknown as RuleSet);
}

const CODES = {
  'not-json': 'RULE_SET_NOT_JSON',
  'too-large': 'RULE_SET_SIZE',
  'forbidden-key': 'RULE_SET_KEY',
} as const satisfies Record<JsonProblem['kind'], string>;

const refuseJson = ({ kind, path, seen }: JsonProblem): Result<never, Failure> =>
  refuse(CODES[kind], `Expected the rule set to be plain JSON at '${path}', but ${seen}.`);

let compiled: JsonValidator | undefined;

/** Compiled on first use: it costs more than everything else at start. */
function shapeProblems(value: Json): readonly string[] {
  compiled ??= jsonValidator(schema);
  return compiled(value);
}

function setName(value: Json): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? `rule set '${id.slice(0, 128)}'` : 'the rule set';
}
