import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrder } from '../../engine/src/intake/index.ts';
import { DENSE_EDIFACT, DENSE_UBL, DENSE_X12, DENSE_X12_CHANGE } from './dense-orders.ts';
import { bytesOf, orderFiles } from './order-files.ts';

const SEEDS = [
  ...orderFiles().map(({ bytes }) => bytes),
  ...[DENSE_X12, DENSE_X12_CHANGE, DENSE_EDIFACT, DENSE_UBL].map(bytesOf),
];

/** One change to a file: some bytes are taken out at a place and others put in. */
interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: Uint8Array;
}

const SIGNS = [
  '~',
  '*',
  '|',
  '^',
  "'",
  '+',
  ':',
  '?',
  '<',
  '>',
  '"',
  '&',
  '{',
  '[',
  '\n',
  ' ',
  '-',
  '9',
  '.',
];

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc.array(fc.constantFrom(...SIGNS), { maxLength: 4 }).map((signs) => bytesOf(signs.join(''))),
  ),
});

describe('hostile files', () => {
  it('of random bytes are refused with a code and a sentence, never with an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const read = readOrder(bytes);
        expect(read.ok || /^Expected .+\.$/s.test(read.failure.message)).toBe(true);
      }),
    );
  });

  it('that begin like an order and go on at random give a result', () => {
    const start = fc.constantFrom(
      'ISA*',
      "UNA:+.? '",
      'UNB+UNOC:3',
      'UNH+1+',
      '<',
      '<?xml ',
      '{',
      '[',
    );
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (head, rest) => {
        expect(typeof readOrder(new Uint8Array([...bytesOf(head), ...rest])).ok).toBe('boolean');
      }),
    );
  });

  it('made of sample orders by cutting and inserting are read into valid orders, or refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SEEDS),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (seed, edits) => {
          const read = readOrder(edits.reduce(apply, seed), { fileName: 'mutated' });
          if (read.ok) {
            expect(read.value.orders.length).toBeGreaterThan(0);
            return;
          }
          expect(read.failure.file).toBe('mutated');
          // Only JSON comes from outside in the schema's own shape; every other misfit is our bug.
          const json = seed[0] === '{'.charCodeAt(0);
          expect(read.failure.code === 'INTAKE_SCHEMA' && !json).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('give the same result each time they are read', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEEDS), edit, (seed, change) => {
        const bytes = apply(seed, change);
        expect(readOrder(bytes)).toEqual(readOrder(bytes));
      }),
      { numRuns: 50 },
    );
  });
});

function apply(bytes: Uint8Array, { at, cut, put }: Edit): Uint8Array {
  const start = Math.floor(at * bytes.length);
  return new Uint8Array([...bytes.subarray(0, start), ...put, ...bytes.subarray(start + cut)]);
}
