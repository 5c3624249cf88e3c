import type { Failure, Result } from '../../errors/failure.ts';
import { ok } from '../../errors/failure.ts';
import { jsonFileReader } from '../read-json-file.ts';
import type { RuleCases } from './rule-case.ts';
import schema from './rule-cases.schema.json' with { type: 'json' };

const read = jsonFileReader({
  schema,
  name: 'cases of a rule set',
  codes: { notJson: 'SCENARIO_NOT_JSON', shape: 'SCENARIO_SHAPE' },
});

export function readRuleCases(text: string, file: string): Result<RuleCases, readonly Failure[]> {
  const checked = read(text, file);
  // The schema describes RuleCases, and the value has just been found to fit it.
  return checked.ok ? ok(checked.value as RuleCases) : checked;
}
