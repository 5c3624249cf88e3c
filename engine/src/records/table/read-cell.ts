import { Decimal } from 'decimal.js';
import { fail, ok, type Result } from '../../errors/failure.ts';
import type { Json } from '../../model/index.ts';
import type { Column } from './columns.ts';
import { valueNamed, type Labels } from './labels.ts';
import type { Cell } from '../../sheet/index.ts';

/** Why a cell is refused, and what to do. */
export interface CellRefusal {
  readonly problem: string;
  readonly mend: string;
}

type Reading = Result<Json, CellRefusal>;

/** Written into a cell, it takes the value away; an empty cell leaves it as it is. */
const CLEAR = '!clear';

/** The value that a cell stands for by the schema of its column. */
export function readCell({ schema, list, labels = {} }: Column, cell: Cell): Reading {
  if (cell.kind === 'error')
    return refuse(`is the error ${cell.text}`, 'Correct the formula in the file.');
  if (cell.text.trim() === CLEAR) return ok(null);
  if (!list) return meant(labels, readValue(schema, cell));
  const items = schema['items'];
  const parts = cell.text.split(/[;；\n]/).map((part) => part.trim());
  const values: Json[] = [];
  for (const text of parts.filter((part) => part !== '')) {
    // The schema of a list is an object with that of its items.
    const value = meant(labels, readValue(items as Column['schema'], { kind: cell.kind, text }));
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

/** People may write what they call a value. */
function meant(labels: Labels, reading: Reading): Reading {
  if (!reading.ok || typeof reading.value !== 'string') return reading;
  return ok(valueNamed(labels, reading.value));
}

function readValue(schema: Column['schema'], cell: Cell): Reading {
  switch (schema['type']) {
    case 'integer':
    case 'number':
      return readNumber(cell);
    case 'boolean':
      return readBoolean(cell);
    default:
      return schema['format'] === 'date' ? readDate(cell) : readText(cell);
  }
}

/** Excel keeps 15 digits; a longer number has lost the others before it came here. */
const EXCEL_DIGITS = 15;

function readText({ kind, text }: Cell): Reading {
  if (kind === 'date')
    return refuse(`is the date ${text}`, 'Format the cell as text and write the value again.');
  if (kind !== 'number') return ok(text.trim());
  const number = decimal(text);
  if (number === undefined) return refuse(`is ${text}, which is no number`, 'Write it as text.');
  if (number.isInteger() && number.abs().gte(new Decimal(10).pow(EXCEL_DIGITS)))
    return refuse(
      `is the number ${text}, of which Excel keeps 15 digits`,
      'Format the cell as text and write the value again.',
    );
  return ok(number.toSignificantDigits(EXCEL_DIGITS).toFixed());
}

function readNumber({ kind, text }: Cell): Reading {
  const plain = text.normalize('NFKC').trim();
  const digits = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  const number =
    kind === 'text' && !/^-?\d{1,30}(\.\d{1,30})?$/.test(digits) ? undefined : decimal(digits);
  if (number === undefined || kind === 'date' || kind === 'boolean')
    return refuse(`is "${text.slice(0, 100)}", which is no number`, 'Write digits with a point.');
  return ok(number.toSignificantDigits(EXCEL_DIGITS).toNumber());
}

const YES: ReadonlySet<string> = new Set(['true', 'yes', 'y', '1', '是', '√']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'n', '0', '否', '×']);

function readBoolean({ text }: Cell): Reading {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (YES.has(word)) return ok(true);
  if (NO.has(word)) return ok(false);
  return refuse(`is "${text.slice(0, 100)}", neither yes nor no`, 'Write yes or no, 是 or 否.');
}

/** ISO 8601, and the ways in which dates are written in China: year, month, day. */
const DATE =
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})|年(?<zhMonth>\d{1,2})月(?<zhDay>\d{1,2})日)$/;

function readDate({ kind, text }: Cell): Reading {
  if (kind === 'date') {
    if (text.length === 10) return ok(text);
    return refuse(`is ${text}, a date with a time`, 'Write the date alone.');
  }
  const groups = DATE.exec(text.normalize('NFKC').trim())?.groups;
  if (kind === 'number' || !groups)
    return refuse(
      `is "${text.slice(0, 100)}", which is no date`,
      'Format the cell as a date, or write it as 2026-03-31.',
    );
  const month = groups['month'] ?? groups['zhMonth'] ?? '';
  const day = groups['day'] ?? groups['zhDay'] ?? '';
  return ok(`${groups['year'] ?? ''}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function decimal(text: string): Decimal | undefined {
  return /^-?\d{1,400}(\.\d{1,400})?([eE][+-]?\d{1,3})?$/.test(text)
    ? new Decimal(text)
    : undefined;
}

const refuse = (problem: string, mend: string): Reading => fail({ problem, mend });
