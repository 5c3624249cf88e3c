import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { WaybillError } from '../../errors/failure.ts';
import type { Json, Variables } from '../../model/index.ts';
import { propertiesOf, type RuleSet } from '../../rules/index.ts';
import { parseJson } from '../../runtime/parse-json.ts';
import { notReadable, readText, reasonOf } from '../../scenario/node/read-file.ts';
import { need } from '../command-result.ts';
import { cellValue } from './cell-value.ts';
import { csvRows } from './csv-rows.ts';

const MAX_JSON_BYTES = 64 * 1024 * 1024;

/**
 * Records of a file one by one: `.csv` with a row of names, `.json` with a list, else JSON lines.
 * Cells become what the inputs schema says; `a.b` names a member of an input.
 */
export async function* readRecords(path: string, set: RuleSet): AsyncGenerator<Variables> {
  try {
    if (path.endsWith('.csv')) yield* csvRecords(path, set);
    else if (path.endsWith('.json')) yield* listRecords(path);
    else yield* lineRecords(path);
  } catch (thrown) {
    if (thrown instanceof WaybillError) throw thrown;
    throw new WaybillError(notReadable(path, reasonOf(thrown)));
  }
}

async function* csvRecords(path: string, set: RuleSet): AsyncGenerator<Variables> {
  const pieces: AsyncIterable<string> = createReadStream(path, 'utf8');
  let names: readonly string[] | undefined;
  for await (const row of csvRows(pieces, path)) {
    if (names === undefined) names = row.map((name) => name.replace(/^\uFEFF/, '').trim());
    else yield recordOf(names, row, set);
  }
}

function recordOf(names: readonly string[], row: readonly string[], set: RuleSet): Variables {
  const record: Record<string, Json> = {};
  for (const [at, name] of names.entries()) {
    const path = Object.hasOwn(propertiesOf(set.inputs), name) ? [name] : name.split('.');
    if (path.some((step) => FORBIDDEN.has(step))) continue;
    const value = cellValue(row[at] ?? '', set, path);
    if (value !== undefined) place(record, path, value);
  }
  return record;
}

const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

function place(record: Record<string, Json>, path: readonly string[], value: Json): void {
  const [step, ...rest] = path;
  if (step === undefined) return;
  if (rest.length === 0) {
    record[step] = value;
    return;
  }
  const before = record[step];
  const inner = isObject(before) ? { ...before } : {};
  place(inner, rest, value);
  record[step] = inner;
}

const isObject = (value: Json | undefined): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function* listRecords(path: string): AsyncGenerator<Variables> {
  const json = parseJson(need(await readText(path, MAX_JSON_BYTES)));
  if (!Array.isArray(json)) throw unreadable(path, 'the file is not a list of objects');
  for (const [at, record] of json.entries()) yield object(record, path, `item ${at + 1}`);
}

async function* lineRecords(path: string): AsyncGenerator<Variables> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') yield object(parseJson(line), path, `line ${number}`);
  }
}

function object(value: unknown, path: string, place: string): Variables {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    // Read by `JSON.parse`.
    return value as Variables;
  }
  throw unreadable(path, `${place} is not a JSON object`);
}

const unreadable = (path: string, because: string): WaybillError =>
  new WaybillError({
    code: 'CLI_RECORDS_NOT_READABLE',
    message: `Expected "${path}" to hold records, but ${because}.`,
    file: path,
    mend: 'Give CSV with a row of names, a JSON list of objects, or one JSON object in each line.',
  });
