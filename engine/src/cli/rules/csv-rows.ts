import { WaybillError } from '../../errors/failure.ts';

/** UTF-16 units of one row: a quote that is never closed must not swallow the file. */
const MAX_ROW = 1_000_000;

/** Rows of RFC 4180 CSV from pieces of text; quoted cells may hold line ends. Blank lines are left out. */
export async function* csvRows(
  pieces: AsyncIterable<string>,
  file: string,
): AsyncGenerator<readonly string[]> {
  const reader = createRowReader(file);
  for await (const piece of pieces) yield* reader.read(piece);
  yield* reader.end();
}

/** What has been read of the row at hand. */
interface Reading {
  readonly file: string;
  row: string[];
  cell: string;
  size: number;
  count: number;
  state: 'plain' | 'quoted' | 'quote';
}

function createRowReader(file: string) {
  const reading: Reading = { file, row: [], cell: '', size: 0, count: 0, state: 'plain' };
  return {
    *read(piece: string): Generator<readonly string[]> {
      for (const character of piece) {
        const done = take(reading, character);
        if (done) yield done;
      }
    },
    *end(): Generator<readonly string[]> {
      if (reading.state === 'quoted') throw endless(reading);
      const done = reading.cell === '' && reading.row.length === 0 ? undefined : endRow(reading);
      if (done) yield done;
    },
  };
}

/** Gives the row that the character ends. */
function take(reading: Reading, character: string): readonly string[] | undefined {
  reading.size += 1;
  if (reading.size > MAX_ROW) throw endless(reading);
  const { state, cell } = reading;
  if (state === 'quoted') {
    if (character === '"') reading.state = 'quote';
    else reading.cell += character;
    return undefined;
  }
  if (character === '"' && (state === 'quote' || cell === '')) {
    if (state === 'quote') reading.cell += '"';
    reading.state = 'quoted';
    return undefined;
  }
  if (character === ',') endCell(reading);
  else if (character === '\n') return endRow(reading);
  else if (character !== '\r') reading.cell += character;
  return undefined;
}

function endCell(reading: Reading): void {
  reading.row.push(reading.cell);
  reading.cell = '';
  reading.state = 'plain';
}

/** Undefined where the line is blank. */
function endRow(reading: Reading): readonly string[] | undefined {
  endCell(reading);
  const { row } = reading;
  reading.row = [];
  reading.size = 0;
  reading.count += 1;
  return row.length === 1 && row[0]?.trim() === '' ? undefined : row;
}

const endless = ({ file, count }: Reading): WaybillError =>
  new WaybillError({
    code: 'CLI_RECORDS_NOT_READABLE',
    message: `Expected row ${count + 1} of "${file}" to end, but a quote in it is not closed or it is too long.`,
    file,
    mend: 'Write a quote within a quoted cell twice.',
  });
