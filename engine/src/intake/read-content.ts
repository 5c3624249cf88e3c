import { fail } from '../errors/failure.ts';
import type { Result } from '../errors/failure.ts';
import { readCsv, readWorkbook, shownSheet } from '../sheet/index.ts';
import type { OrderFormat } from './canonical-order.ts';
import { decodeText } from './decode-text.ts';
import type { DetectedFormat } from './detect-format.ts';
import { readEdifact } from './edifact/read-edifact.ts';
import { readJson } from './json/read-json.ts';
import { NoteBook } from './note.ts';
import type { FileFacts } from './order-draft.ts';
import type { OrderReader, ReadOrders } from './read-orders.ts';
import { refuse } from './refuse.ts';
import { readSheets } from './sheet/read-sheets.ts';
import type { SheetMapping } from './sheet/sheet-mapping.ts';
import { TEMPLATE_MAPPING } from './sheet/template-mapping.ts';
import { readUbl } from './ubl/read-ubl.ts';
import { readX12 } from './x12/read-x12.ts';

/** A file whose format is known. */
export interface Content {
  readonly bytes: Uint8Array;
  readonly detected: DetectedFormat;
  readonly facts: Omit<FileFacts, 'charset'>;
  /** Layouts of order tables beside the template's. */
  readonly mappings: readonly SheetMapping[];
}

/** The orders of a file; notes about the file itself go into the book. */
export function readContent(content: Content, notes: NoteBook): Result<ReadOrders> {
  const { format } = content.detected;
  if (format === 'xlsx') return readXlsx(content);
  if (format === 'csv') return readTableText(content, notes);
  const { text, charset } = decodeText(content.bytes, content.detected.charset, notes);
  return READERS[format](text, { ...content.facts, charset }, notes);
}

const READERS = {
  x12: readX12,
  edifact: readEdifact,
  ubl: readUbl,
  json: readJson,
} as const satisfies Record<Exclude<OrderFormat, 'xlsx' | 'csv'>, OrderReader>;

function readXlsx({ bytes, facts, mappings }: Content): Result<ReadOrders> {
  const sheets = readWorkbook(bytes);
  if (!sheets.ok) return sheets;
  return readSheets(sheets.value.map(shownSheet), {
    format: 'xlsx',
    mappings: [...mappings, TEMPLATE_MAPPING],
    facts: { ...facts, charset: 'utf-8' },
  });
}

/** Any text with a comma may be CSV: without a layout's titles it is a file of no known format. */
function readTableText(content: Content, notes: NoteBook): Result<ReadOrders> {
  const { bytes, detected, facts, mappings } = content;
  const declared = mappings.find(({ charset }) => charset !== undefined)?.charset;
  const own = new NoteBook();
  const { text, charset } = decodeText(bytes, declared ?? detected.charset, own);
  const sheet = readCsv(text.replace(/^\ufeff/, ''));
  if (!sheet.ok)
    return mappings.length > 0 ? sheet : fail(refuse('INTAKE_FORMAT_UNKNOWN', UNKNOWN));
  const read = readSheets([shownSheet(sheet.value)], {
    format: 'csv',
    mappings: [...mappings, TEMPLATE_MAPPING],
    facts: { ...facts, charset },
  });
  if (!read.ok && mappings.length === 0) return fail(refuse('INTAKE_FORMAT_UNKNOWN', UNKNOWN));
  for (const note of own.notes)
    if (declared !== undefined || note.code !== GUESSED) notes.notes.push(note);
  return read;
}

/** Where nothing was declared the character set was guessed, and a difference says nothing. */
const GUESSED = 'INTAKE_CHARSET_DIFFERS';

export const UNKNOWN =
  'Expected a file that begins with ISA, UNA, UNB or UNH, is XML, JSON or a workbook, or is CSV with the titles of the template, but this one is none of them.';
