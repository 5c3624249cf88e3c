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

interface RowReader {
  readonly read: (piece: string) => Generator<readonly string[]>;
  readonly end: () => Generator<readonly string[]>;
}

function createRowReader(file: string): RowReader {
  let row: string[] = [];
  let cell = '';
  let size = 0;
  let state: 'plain' | 'quoted' | 'quote' = 'plain';
  let count = 0;

  const endCell = (): void => {
    row.push(cell);
    cell = '';
    state = 'plain';
  };
  const endRow = (): readonly string[] | undefined => {
    endCell();
    const done = row;
    row = [];
    size = 0;
    count += 1;
    return done.length === 1 && done[0]?.trim() === '' ? undefined : done;
  };
  const take = (character: string): readonly string[] | undefined => {
    size += 1;
    if (size > MAX_ROW) throw endless(file, count + 1);
    if (state === 'quoted') {
      if (character === '"') state = 'quote';
      else cell += character;
      return undefined;
    }
    if (character === '"' && (state === 'quote' || cell === '')) {
      if (state === 'quote') cell += '"';
      state = 'quoted';
      return undefined;
    }
    if (character === ',') endCell();
    else if (character === '\n') return endRow();
    else if (character !== '\r') cell += character;
    return undefined;
  };
  return {
    *read(piece) {
      for (const character of piece) {
        const done = take(character);
        if (done) yield done;
      }
    },
    *end() {
      if (state === 'quoted') throw endless(file, count + 1);
      const done = cell === '' && row.length === 0 ? undefined : endRow();
      if (done) yield done;
    },
  };
}

const endless = (file: string, row: number): WaybillError =>
  new WaybillError({
    code: 'CLI_RECORDS_NOT_READABLE',
    message: `Expected row ${row} of "${file}" to end, but a quote in it is not closed or it is too long.`,
    file,
    mend: 'Write a quote within a quoted cell twice.',
  });
