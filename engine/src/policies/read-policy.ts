import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import { POLICY_ERRORS } from '../errors/policy-errors.ts';
import { compileSchema, type CompiledSchema } from '../rules/schema/compile-schema.ts';
import { plainJson } from '../rules/plain-json.ts';
import type { PolicyDocument } from './policy.ts';
import schema from './policy.schema.json' with { type: 'json' };

/** Checks a policy document as read by `JSON.parse`. */
export function readPolicy(source: unknown): Result<PolicyDocument> {
  const copied = plainJson(source);
  if (!copied.ok) return fail(misshapen(`at '${copied.problem.path}' ${copied.problem.seen}`));
  compiled ??= compileSchema(schema, {});
  const [problem] = compiled.problems(copied.value);
  if (problem) return fail(misshapen(`'${problem.path}' ${problem.text}`));
  // The schema describes PolicyDocument, and the value has just been found to fit it.
  const document = copied.value as unknown as PolicyDocument;
  const wrong = wrongClause(document);
  return wrong ? fail(wrong) : ok(document);
}

/** Compiled on first use. */
let compiled: CompiledSchema | undefined;

function wrongClause({ id, clauses }: PolicyDocument): Failure | undefined {
  const seen = new Set<string>();
  for (const clause of clauses) {
    if (!clause.id.startsWith(`${id}/`)) {
      const message = `Expected the clauses of policy "${id}" to be "${id}/…", but one is "${clause.id}".`;
      return failure('POLICY_CLAUSE_ID', message);
    }
    if (seen.has(clause.id)) {
      const message = `Expected each clause of policy "${id}" once, but "${clause.id}" stands twice.`;
      return failure('POLICY_CLAUSE_TWICE', message);
    }
    if (clause.reason && clause.kind !== 'organisational') {
      return misshapen(`"${clause.id}" has a reason, which only organisational clauses have`);
    }
    seen.add(clause.id);
  }
  return undefined;
}

const misshapen = (because: string): Failure =>
  failure('POLICY_SHAPE', `Expected a policy document as in policy.schema.json, but ${because}.`);

const failure = (code: keyof typeof POLICY_ERRORS, message: string): Failure => ({
  code,
  message,
  mend: POLICY_ERRORS[code].mend,
});
