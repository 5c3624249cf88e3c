import { ok, type Failure, type Result } from '../errors/failure.ts';
import { jsonFileReader } from './read-json-file.ts';
import schema from './scenario.schema.json' with { type: 'json' };
import type { ScenarioFile } from './scenario.ts';

const codes = { notJson: 'SCENARIO_NOT_JSON', shape: 'SCENARIO_SHAPE' };

const scenarioReader = jsonFileReader({ schema, name: 'a scenario', codes });

const { required: _id, if: _based, else: _process, $id: _name, ...anyPart } = schema;

const baseReader = jsonFileReader({ schema: anyPart, name: 'the base of a scenario', codes });

/** Reads and checks the text of a scenario file; all problems at once, each with its path. */
export const readScenario = (
  text: string,
  file: string,
): Result<ScenarioFile, readonly Failure[]> => typed(scenarioReader(text, file));

/** The same for a base, in which every member may be missing. */
export const readBase = (text: string, file: string): Result<ScenarioFile, readonly Failure[]> =>
  typed(baseReader(text, file));

const typed = (
  checked: Result<unknown, readonly Failure[]>,
): Result<ScenarioFile, readonly Failure[]> =>
  // The schema describes ScenarioFile, and the value has just been found to fit it.
  checked.ok ? ok(checked.value as ScenarioFile) : checked;
