import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { SHEET_LIMITS } from '../limits.ts';
import { refuseSheet } from '../refuse-sheet.ts';
import type { Sheet } from '../sheet.ts';
import type { WorkbookFacts } from './cell-value.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readStyles } from './read-styles.ts';
import { readWorksheet } from './read-worksheet.ts';
import { unpack } from './unpack.ts';
import type { Parts } from './unpack.ts';
import { walkXml } from './walk-xml.ts';

/** The sheets of an Office Open XML workbook (.xlsx), values only. */
export function readWorkbook(bytes: Uint8Array): Result<readonly Sheet[]> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  const main = parts.get('xl/workbook.xml');
  if (main === undefined) return fail(refuseSheet('SHEET_WORKBOOK_BROKEN', NO_WORKBOOK));
  const listed = listSheets(main);
  if (!listed.ok) return listed;
  const { sheets, from1904 } = listed.value;
  if (sheets.length > SHEET_LIMITS.sheets) return fail(refuseSheet('SHEET_LIMIT', TOO_MANY));
  const targets = readTargets(parts.get('xl/_rels/workbook.xml.rels'));
  if (!targets.ok) return targets;
  const facts = readFacts(parts, from1904);
  if (!facts.ok) return facts;
  return readSheets({ parts, sheets, targets: targets.value, facts: facts.value });
}

const NO_WORKBOOK = 'Expected a workbook, but the archive holds no xl/workbook.xml.';
const TOO_MANY = `Expected at most ${SHEET_LIMITS.sheets} sheets, but the workbook has more.`;

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

function listSheets(xml: string): Result<Listing> {
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
function readTargets(xml: string | undefined): Result<ReadonlyMap<string, string>> {
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

function readFacts(parts: Parts, from1904: boolean): Result<WorkbookFacts> {
  const [texts, formats] = [parts.get('xl/sharedStrings.xml'), parts.get('xl/styles.xml')];
  const strings = texts === undefined ? ok([]) : readSharedStrings(texts);
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
}

function readSheets({ parts, sheets, targets, facts }: Book): Result<readonly Sheet[]> {
  const read: Sheet[] = [];
  for (const { name, hidden, relation } of sheets) {
    const path = targets.get(relation) ?? '';
    const xml = parts.get(path);
    // Chart sheets and macro sheets hold no cells.
    if (xml === undefined) continue;
    const rows = readWorksheet(xml, path, facts);
    if (!rows.ok) return rows;
    read.push({ name, hidden, rows: rows.value });
  }
  return ok(read);
}
