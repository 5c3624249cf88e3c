import { WaybillError } from '../../../errors/failure.ts';
import type { Json, Variables } from '../../../model/index.ts';
import { readText } from '../../../scenario/node/read-file.ts';
import { need } from '../../command-result.ts';
import { parseCsv } from './parse-csv.ts';

/**
 * Rows for a rule set: a JSON list of objects, one object on each line, or CSV with a head line.
 * Cells of CSV are numbers and booleans where the inputs schema of the rule set says so, else texts;
 * an empty cell is no value.
 */
export async function readRows(
  path: string,
  ruleSet: string | undefined,
): Promise<readonly Variables[]> {
  const text = need(await readText(path)).replace(/^\uFEFF/, '');
  const rows = /\.csv$/i.test(path) ? ofCsv(text, path, ruleSet) : ofJson(text, path);
  return rows.map((row, index) => {
    if (typeof row === 'object' && row !== null && !isList(row)) return row;
    throw notReadable(path, `row ${index + 1} is no object`);
  });
}

function ofJson(text: string, path: string): readonly Json[] {
  const whole = parse(text);
  if (whole !== undefined) return isList(whole) ? whole : [whole];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const row = parse(line);
    if (row === undefined) throw notReadable(path, `row ${index + 1} is no JSON`);
    return row;
  });
}

function ofCsv(text: string, path: string, ruleSet: string | undefined): readonly Variables[] {
  const table = parseCsv(text);
  if (!table) throw notReadable(path, 'a quotation mark is not closed');
  const [head = [], ...lines] = table;
  const types = typesIn(ruleSet);
  return lines.map((cells, index) => {
    if (cells.length > head.length)
      throw notReadable(path, `row ${index + 1} has more cells than the head line`);
    const values = cells.map((cell, column) => {
      const name = head[column] ?? '';
      return [name, valueOf(cell, types.get(name))] as const;
    });
    return Object.fromEntries(values.filter(([, value]) => value !== ''));
  });
}

/** A cell that does not fit its type stays a text, which the rule set then refuses by name. */
function valueOf(cell: string, type: string | undefined): string | number | boolean {
  if (type === 'number' && /^-?\d{1,15}(\.\d{1,15})?$/.test(cell)) return Number(cell);
  if (type === 'boolean' && (cell === 'true' || cell === 'false')) return cell === 'true';
  return cell;
}

/** By input: `number` or `boolean`, where the schema says nothing else but null. */
function typesIn(ruleSet: string | undefined): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  const set = parse(ruleSet ?? '');
  const properties = memberOf(memberOf(set, 'inputs'), 'properties');
  if (typeof properties !== 'object' || properties === null) return types;
  for (const [name, schema] of Object.entries<Json>(properties)) {
    const type = memberOf(schema, 'type');
    const all = (isList(type) ? type : [type]).filter((one) => one !== 'null');
    if (all.length > 0 && all.every((one) => one === 'number' || one === 'integer'))
      types.set(name, 'number');
    if (all.length === 1 && all[0] === 'boolean') types.set(name, 'boolean');
  }
  return types;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) return undefined;
  return value[name];
}

function parse(text: string): Json | undefined {
  try {
    // Everything that `JSON.parse` gives is JSON.
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const notReadable = (path: string, because: string): WaybillError =>
  new WaybillError({
    code: 'CLI_ROWS_NOT_READABLE',
    message: `Expected "${path}" to hold rows as JSON, JSON lines or CSV, but ${because}.`,
    file: path,
    mend: 'Give a list of objects, one object on each line, or a .csv file with a head line.',
  });
