import { describe, expect, it } from 'vitest';
import { INTAKE_ERRORS } from '../../engine/src/errors/intake-errors.ts';
import { INTAKE_LIMITS, readOrder } from '../../engine/src/intake/index.ts';
import { DENSE_UBL, DENSE_X12 } from './dense-orders.ts';
import { bytesOf } from './order-files.ts';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

function failureOf(text: string | Uint8Array) {
  const read = readOrder(typeof text === 'string' ? bytesOf(text) : text, {
    fileName: 'order.txt',
  });
  if (read.ok) throw new Error('expected a refusal');
  return read.failure;
}

const ISA = DENSE_X12.slice(0, DENSE_X12.indexOf('GS*'));

describe('an order file is refused', () => {
  it.each([
    ['that is empty', '', 'INTAKE_SIZE'],
    ['that is a letter', 'Dear Sirs, please send us 40 boards.', 'INTAKE_FORMAT_UNKNOWN'],
    ['that is a PDF', '%PDF-1.7 ...', 'INTAKE_FORMAT_UNKNOWN'],
    ['that has an ISA without its sixteen elements', 'ISA*00*  *00*~', 'INTAKE_X12_BROKEN'],
    ['whose UNA repeats a delimiter', "UNA++.? 'UNB+UNOA:3'", 'INTAKE_EDIFACT_BROKEN'],
    [
      'that is X12 without an order',
      `${ISA}GS*IN*A*B*20260101*0800*1*X*004010~ST*810*0001~SE*2*0001~`,
      'INTAKE_NOT_AN_ORDER',
    ],
    [
      'that is EDIFACT without an order',
      "UNH+1+INVOIC:D:96A:UN'BGM+380+1'UNT+3+1'",
      'INTAKE_NOT_AN_ORDER',
    ],
    ['that is another UBL document', `<Invoice xmlns="${UBL}Invoice-2"/>`, 'INTAKE_NOT_AN_ORDER'],
    [
      'that only looks like a UBL order',
      '<Order xmlns="urn:example:order"/>',
      'INTAKE_NOT_AN_ORDER',
    ],
    ['that is a web page', '<html><body>404</body></html>', 'INTAKE_NOT_AN_ORDER'],
    ['whose XML is cut off', DENSE_UBL.slice(0, 3000), 'INTAKE_XML_BROKEN'],
    [
      'whose XML uses an unknown entity',
      `<Order xmlns="${UBL}Order-2">&x;</Order>`,
      'INTAKE_XML_BROKEN',
    ],
    ['whose JSON is cut off', '{"orderNumber": "1"', 'INTAKE_JSON_BROKEN'],
    ['whose JSON is no order', '{"orderNumber": ["1"]}', 'INTAKE_SCHEMA'],
    ['whose JSON list is empty', '[]', 'INTAKE_NOT_AN_ORDER'],
  ])('%s', (_, text, code) => {
    const failure = failureOf(text);
    expect(failure).toMatchObject({ code, file: 'order.txt' });
    expect(failure.message).toMatch(/^Expected .+, but .+\.$/s);
    expect(INTAKE_ERRORS).toHaveProperty(code, expect.objectContaining({ mend: failure.mend }));
  });

  it('with a document type declaration, before any entity of it is looked at', () => {
    const bomb = `<!DOCTYPE o [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Order xmlns="${UBL}Order-2">&b;</Order>`;
    expect(failureOf(bomb)).toMatchObject({ code: 'INTAKE_XML_DTD', line: 1 });
    const outside = `<?xml version="1.0"?>\n<!DOCTYPE o SYSTEM "file:///etc/passwd"><o/>`;
    expect(failureOf(outside)).toMatchObject({ code: 'INTAKE_XML_DTD', line: 2 });
  });

  it('over 10 MB', () => {
    expect(failureOf(new Uint8Array(INTAKE_LIMITS.file + 1)).code).toBe('INTAKE_SIZE');
  });

  it('with more than 200,000 segments', () => {
    const many = 'REF*ZZ*1~'.repeat(INTAKE_LIMITS.segments + 1);
    expect(failureOf(DENSE_X12.replace('REF*CT', `${many}REF*CT`)).code).toBe('INTAKE_LIMIT');
    const edifact = `UNH+1+ORDERS:D:96A:UN'${"FTX+A'".repeat(INTAKE_LIMITS.segments)}`;
    expect(failureOf(edifact).code).toBe('INTAKE_LIMIT');
    const xml = `<Order xmlns="${UBL}Order-2">${'<a/>'.repeat(INTAKE_LIMITS.segments)}</Order>`;
    expect(failureOf(xml).code).toBe('INTAKE_LIMIT');
  });

  it('with more than 10,000 lines', () => {
    const more = INTAKE_LIMITS.lines + 1;
    expect(failureOf(DENSE_X12.replace('CTT*', `${'PO1*1~'.repeat(more)}CTT*`)).code).toBe(
      'INTAKE_LIMIT',
    );
    const edifact = `UNH+1+ORDERS:D:96A:UN'${"LIN+1'".repeat(more)}`;
    expect(failureOf(edifact).code).toBe('INTAKE_LIMIT');
    const line = `<c:OrderLine xmlns:c="${UBL}CommonAggregateComponents-2"/>`;
    expect(failureOf(`<Order xmlns="${UBL}Order-2">${line.repeat(more)}</Order>`).code).toBe(
      'INTAKE_LIMIT',
    );
    const json = JSON.stringify({ lines: Array.from({ length: more }, () => ({})) });
    expect(failureOf(json).code).toMatch(/^INTAKE_(?:LIMIT|SCHEMA)$/);
  });

  it('with more than 100 levels', () => {
    const deep = INTAKE_LIMITS.nesting + 1;
    const xml = `<Order xmlns="${UBL}Order-2">${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}</Order>`;
    expect(failureOf(xml).code).toBe('INTAKE_LIMIT');
    expect(failureOf(`${'['.repeat(deep)}${']'.repeat(deep)}`).code).toBe('INTAKE_LIMIT');
  });
});

describe('an order file of the largest size allowed', () => {
  it('is read with all of its 10,000 lines', () => {
    const lines = Array.from(
      { length: INTAKE_LIMITS.lines },
      (_, at) => `PO1*${at + 1}*2*EA*1.5**VP*W~`,
    );
    const text = DENSE_X12.replace(/PO1\*1[\s\S]*CTT\*/, `${lines.join('')}CTT*`);
    const read = readOrder(bytesOf(text));
    expect(read.ok && read.value.orders[0]?.totals.computed.quantity).toBe('20000');
  });

  it('full of segments nobody knows is kept piece by piece', () => {
    const text = DENSE_X12.replace('CTT*', `${'ZZZ*a*b*c~'.repeat(100_000)}CTT*`);
    const read = readOrder(bytesOf(text));
    expect(read.ok && read.value.unmapped.length).toBeGreaterThan(100_000);
  });
});
