import { ok, type Failure, type Result } from '../errors/failure.ts';
import { jsonFileReader } from './read-json-file.ts';
import schema from './scenario.schema.json' with { type: 'json' };
import type { Scenario } from './scenario.ts';

const read = jsonFileReader({
  schema,
  name: 'a scenario',
  codes: { notJson: 'SCENARIO_NOT_JSON', shape: 'SCENARIO_SHAPE' },
});

/** Reads and checks the text of a scenario file; all problems at once, each with its path. */
export function readScenario(text: string, file: string): Result<Scenario, readonly Failure[]> {
  const checked = read(text, file);
  // The schema describes Scenario, and the value has just been found to fit it.
  return checked.ok ? ok(checked.value as Scenario) : checked;
}
