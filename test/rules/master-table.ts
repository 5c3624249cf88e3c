/**
 * The master tables of GB/T 2828.1-2012 (ISO 2859-1:1999), single sampling, drawn from their
 * structure and not from their cells: along each diagonal of letter and AQL, which keeps n × AQL,
 * stands one acceptance number or one arrow.
 */
export type Severity = 'normal' | 'tightened' | 'reduced';

export interface SamplingPlan {
  /** Letter in whose row the plan stands, where arrows lead elsewhere. */
  readonly letter: string;
  readonly n: number;
  readonly ac: number;
}

export const SEVERITIES: readonly Severity[] = ['normal', 'tightened', 'reduced'];
/** S is the one letter that tightened inspection has more. */
export const LETTERS = 'A B C D E F G H J K L M N P Q R S'.split(' ');
export const AQLS = (
  '0.010 0.015 0.025 0.040 0.065 0.10 0.15 0.25 0.40 0.65 1.0 1.5 2.5 4.0 6.5 10 15 25 40 65 ' +
  '100 150 250 400 650 1000'
).split(' ');

const SIZES = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150];

interface Master {
  readonly sizes: readonly number[];
  /** Diagonal (letter + AQL, from 0) of acceptance number 0, and that from which `numbers` run. */
  readonly zero: number;
  readonly first: number;
  readonly numbers: readonly number[];
  /** Largest acceptance number from letter F on. */
  readonly most: number;
  /** Diagonals between `zero` and `first` whose arrow points up; the others point down. */
  readonly up: readonly number[];
}

const MASTERS: Readonly<Record<Severity, Master>> = {
  normal: {
    sizes: SIZES.slice(0, 16),
    ...{ zero: 14, first: 17, most: 21, up: [15] },
    numbers: [1, 2, 3, 5, 7, 10, 14, 21, 30, 44],
  },
  tightened: {
    sizes: SIZES,
    ...{ zero: 15, first: 18, most: 18, up: [] },
    numbers: [1, 2, 3, 5, 8, 12, 18, 27, 41],
  },
  reduced: {
    sizes: [2, 2, 2, ...SIZES.slice(1, 14)],
    ...{ zero: 14, first: 18, most: 10, up: [15] },
    numbers: [1, 2, 3, 5, 6, 8, 10, 14, 21],
  },
};

/** The plan that a letter and an AQL lead to, from the cell itself or along its arrows. */
export function planOf(severity: Severity, letter: string, aql: string): SamplingPlan {
  const column = AQLS.indexOf(aql);
  const { sizes } = MASTERS[severity];
  const start = LETTERS.indexOf(letter);
  const cell = cellAt(severity, start, column);
  const step = cell === 'up' ? -1 : 1;
  const row =
    typeof cell === 'number'
      ? start
      : (along({ severity, column }, start, step) ?? along({ severity, column }, start, -step));
  const ac = row === undefined ? undefined : cellAt(severity, row, column);
  const n = row === undefined ? undefined : sizes[row];
  if (row === undefined || n === undefined || typeof ac !== 'number') {
    throw new Error(`Expected a plan for ${severity}, ${letter}, ${aql}, but there is none.`);
  }
  return { letter: LETTERS[row] ?? '', n, ac };
}

type Cell = number | 'up' | 'down' | 'none';

/** The next row with an acceptance number; an arrow at the edge of the table turns round. */
function along(
  { severity, column }: { readonly severity: Severity; readonly column: number },
  from: number,
  step: number,
): number | undefined {
  for (let row = from + step; MASTERS[severity].sizes[row] !== undefined; row += step) {
    const cell = cellAt(severity, row, column);
    if (typeof cell === 'number') return row;
    if (cell === 'none') return undefined;
  }
  return undefined;
}

const cellAt = (severity: Severity, row: number, column: number): Cell =>
  exceptionAt(severity, row, column) ?? regularAt(MASTERS[severity], row, column);

function regularAt({ zero, first, numbers, most, up }: Master, row: number, column: number): Cell {
  const diagonal = row + column;
  if (diagonal === zero) return 0;
  if (diagonal < first) return up.includes(diagonal) ? 'up' : 'down';
  const number = numbers[diagonal - first];
  return number === undefined || (row >= LETTERS.indexOf('F') && number > most) ? 'up' : number;
}

/**
 * Letter S has one plan alone, for AQL 0.025. Under reduced inspection A and B, whose samples of 2
 * cannot be made smaller, keep the numbers that letter A has under normal inspection.
 */
function exceptionAt(severity: Severity, row: number, column: number): Cell | undefined {
  if (severity === 'tightened' && LETTERS[row] === 'S') return column === 2 ? 1 : 'none';
  if (severity === 'reduced' && row < 2 && column >= 17) {
    return MASTERS.normal.numbers[column - 17];
  }
  return undefined;
}
