import { describe, expect, it } from 'vitest';
import { chooseInput, readInput } from './read-input.ts';

const file = { name: 'in.json', receivedAt: '2026-03-02T01:00:00Z' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('an input file', () => {
  it('gives the members of a JSON object that is no order as variables', () => {
    expect(readInput(bytes('\uFEFF{"total": "7"}'), file)).toEqual({
      ok: true,
      value: [{ total: '7' }],
    });
  });

  it('is judged as an order where it has lines', () => {
    const read = readInput(bytes('{"orderNumber": "PO-1", "lines": "none"}'), file);
    expect(read).toMatchObject({ ok: false, failure: { file: 'in.json' } });
  });

  it('is refused where it is of no known format', () => {
    const read = readInput(bytes('hello'), file);
    expect(read).toMatchObject({ ok: false, failure: { code: 'INTAKE_FORMAT_UNKNOWN' } });
  });
});

describe('one order of a file', () => {
  const two = [{ order: 1 }, { order: 2 }];

  it('is the only one, or the one that is named', () => {
    expect(chooseInput([{ order: 1 }], 'a.edi')).toEqual({ ok: true, value: { order: 1 } });
    expect(chooseInput(two, 'a.edi', 2)).toEqual({ ok: true, value: { order: 2 } });
  });

  it('must be named where there are several, and be there', () => {
    const failure = { code: 'INPUT_AMBIGUOUS', file: 'a.edi' };
    expect(chooseInput(two, 'a.edi')).toMatchObject({ ok: false, failure });
    expect(chooseInput(two, 'a.edi', 3)).toMatchObject({ ok: false, failure });
  });
});
