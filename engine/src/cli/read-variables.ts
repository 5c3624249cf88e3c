import { WaybillError } from '../errors/failure.ts';
import type { Json, Variables } from '../model/index.ts';

/** A JSON object given on the command line; nothing gives no variables. */
export function readVariables(text: string | undefined, option = '--variables'): Variables {
  if (text === undefined) return {};
  const value = parse(text, option);
  if (typeof value === 'object' && value !== null && !isList(value)) return value;
  throw notObject(text, option);
}

function parse(text: string, option: string): Json {
  try {
    // Everything that `JSON.parse` gives is JSON.
    return JSON.parse(text) as Json;
  } catch {
    throw notObject(text, option);
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const notObject = (text: string, option: string): WaybillError =>
  new WaybillError({
    code: 'CLI_JSON_NOT_READABLE',
    message: `Expected ${option} to be a JSON object, but got ${text.slice(0, 100)}`,
    mend: 'Write it within single quotes, such as \'{"total": "120.00"}\'.',
  });
