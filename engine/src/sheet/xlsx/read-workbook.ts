import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { SHEET_LIMITS } from '../limits.ts';
import type { SheetLimits } from '../limits.ts';
import { refuseSheet } from '../refuse-sheet.ts';
import type { SheetFailure } from '../refuse-sheet.ts';
import type { Sheet } from '../sheet.ts';
import type { WorkbookFacts } from './cell-value.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readStyles } from './read-styles.ts';
import { readWorksheet } from './read-worksheet.ts';
import { unpack } from './unpack.ts';
import type { Parts } from './unpack.ts';
import { walkXml } from './walk-xml.ts';

/** The sheets of an Office Open XML workbook (.xlsx), values only. */
export function readWorkbook(
  bytes: Uint8Array,
  { limits = SHEET_LIMITS, firstVisible = false }: WorkbookOptions = {},
): Result<readonly Sheet[], SheetFailure> {
  const unpacked = unpack(bytes, limits);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  const main = parts.get('xl/workbook.xml');
  if (main === undefined) return fail(refuseSheet('SHEET_WORKBOOK_BROKEN', NO_WORKBOOK));
  const listed = listSheets(main);
  if (!listed.ok) return listed;
  const { sheets, from1904 } = listed.value;
  if (sheets.length > limits.sheets)
    return fail(refuseSheet('SHEET_LIMIT', `it has more than ${limits.sheets} sheets`));
  const targets = readTargets(parts.get('xl/_rels/workbook.xml.rels'));
  if (!targets.ok) return targets;
  const facts = readFacts(parts, from1904, limits);
  if (!facts.ok) return facts;
  const visible = sheets.filter(({ hidden }) => !hidden).slice(0, 1);
  return readSheets({
    ...{ parts, targets: targets.value, facts: facts.value, limits },
    sheets: firstVisible ? visible : sheets,
  });
}

export interface WorkbookOptions {
  readonly limits?: SheetLimits;
  /** Nothing but the sheet that a person sees first. */
  readonly firstVisible?: boolean;
}

const NO_WORKBOOK = 'it is no Excel workbook: xl/workbook.xml is missing';

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Id of the relationship that names the part. */
  readonly relation: string;
}

interface Listing {
  readonly sheets: readonly ListedSheet[];
  readonly from1904: boolean;
}

function listSheets(xml: string): Result<Listing, SheetFailure> {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  const walked = walkXml(xml, 'workbook.xml', {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const hidden = (attribute('state') ?? 'visible') !== 'visible';
      sheets.push({
        ...{ name: attribute('name') ?? '', hidden, relation: attribute('id') ?? '' },
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return walked.ok ? ok({ sheets, from1904 }) : walked;
}

/** Paths of parts by id of their relationship; targets are relative to `xl/` unless they begin with `/`. */
function readTargets(xml: string | undefined): Result<ReadonlyMap<string, string>, SheetFailure> {
  const targets = new Map<string, string>();
  if (xml === undefined) return ok(targets);
  const walked = walkXml(xml, 'workbook.xml.rels', {
    open: (name, attribute) => {
      const target = attribute('Target') ?? '';
      if (name !== 'Relationship') return;
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      targets.set(attribute('Id') ?? '', path);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return walked.ok ? ok(targets) : walked;
}

function readFacts(
  parts: Parts,
  from1904: boolean,
  limits: SheetLimits,
): Result<WorkbookFacts, SheetFailure> {
  const [texts, formats] = [parts.get('xl/sharedStrings.xml'), parts.get('xl/styles.xml')];
  const strings = texts === undefined ? ok([]) : readSharedStrings(texts, limits);
  if (!strings.ok) return strings;
  const dates = formats === undefined ? ok([]) : readStyles(formats);
  if (!dates.ok) return dates;
  return ok({ strings: strings.value, dates: dates.value, from1904 });
}

interface Book {
  readonly parts: Parts;
  readonly sheets: readonly ListedSheet[];
  readonly targets: ReadonlyMap<string, string>;
  readonly facts: WorkbookFacts;
  readonly limits: SheetLimits;
}

function readSheets({
  parts,
  sheets,
  targets,
  ...context
}: Book): Result<readonly Sheet[], SheetFailure> {
  const read: Sheet[] = [];
  for (const { name, hidden, relation } of sheets) {
    const path = targets.get(relation) ?? '';
    const xml = parts.get(path);
    // Chart sheets and macro sheets hold no cells.
    if (xml === undefined) continue;
    const rows = readWorksheet(xml, path, context);
    if (!rows.ok) return rows;
    read.push({ name, hidden, ...rows.value });
  }
  return ok(read);
}
