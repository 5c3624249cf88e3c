import { WaybillError } from '../../errors/failure.ts';
import type { Json, Variables } from '../../model/index.ts';
import { parseJson } from '../../runtime/parse-json.ts';
import { readText } from '../../scenario/node/read-file.ts';
import { need } from '../command-result.ts';

/** Inputs as JSON, or the path of a file that holds them. */
export async function readInputs(given: string): Promise<Variables> {
  const isJson = given.trimStart().startsWith('{');
  const text = isJson ? given : need(await readText(given));
  const value = parseJson(text);
  if (isVariables(value)) return value;
  throw new WaybillError({
    code: 'CLI_JSON_NOT_READABLE',
    message: `Expected the inputs to be a JSON object, but got ${text.slice(0, 100)}`,
    mend: 'Write them within single quotes, such as \'{"grade": "A"}\', or name a file.',
  });
}

const isVariables = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
