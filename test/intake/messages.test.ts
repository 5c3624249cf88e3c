import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessage, readOrder, templateWorkbook } from '../../engine/src/intake/index.ts';
import { bytesOf, orderFiles } from './order-files.ts';

const MAIL = new Uint8Array(
  readFileSync(new URL('../fixtures/orders/mail/great-lakes-4500012871.eml', import.meta.url)),
);

async function readingOf(bytes: Uint8Array) {
  const read = await readMessage(bytes, { fileName: 'message' });
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

const mail = (...parts: readonly string[]): Uint8Array =>
  bytesOf(
    [
      ...[
        'From: a@b.example',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="x"',
        '',
      ],
      ...parts.flatMap((part) => ['--x', part]),
      '--x--',
      '',
    ].join('\r\n'),
  );

describe('a mail', () => {
  it('is told apart by its headers, with its text, and the order attached to it', async () => {
    const reading = await readingOf(MAIL);
    expect(reading.mail).toMatchObject({
      ...{ from: 'Dana Whitfield <dana.whitfield@greatlakes.example>', inReplyTo: null },
      ...{ subject: 'PO 4500012871 – 请确认', date: '2026-10-12T13:15:00.000Z' },
      text: expect.stringContaining('please find our order attached') as string,
    });
    expect(reading.orders.map((order) => [order.orderNumber, order.source.fileName])).toEqual([
      ['4500012871', 'PO 4500012871.edi'],
    ]);
  });

  it('names what cannot be read as an order', async () => {
    const { parts, notes } = await readingOf(MAIL);
    expect(parts.map(({ name, intake }) => [name, intake?.format])).toEqual([
      ['body', undefined],
      ['PO 4500012871.edi', 'x12'],
      ['图纸.pdf', undefined],
    ]);
    expect(notes.map(({ code, path }) => [code, path])).toEqual([
      ['INTAKE_PART_UNREADABLE', '图纸.pdf'],
    ]);
  });

  it('routes each attachment by what it holds, whatever it is called', async () => {
    const base64 = Buffer.from(templateWorkbook()).toString('base64');
    const head =
      'Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="a.pdf"';
    const { orders } = await readingOf(
      mail(`Content-Type: application/pdf\r\n${head}\r\n\r\n${base64}`),
    );
    expect(orders[0]?.source).toMatchObject({ format: 'xlsx', fileName: 'a.pdf' });
  });

  it('may hold the order in its text, and in a mail that it forwards', async () => {
    const edi = "UNH+1+ORDERS:D:96A:UN'BGM+220+P1+9'LIN+1'QTY+21:2:PCE'UNT+5+1'";
    const pasted = await readingOf(mail(`Content-Type: text/plain\r\n\r\n${edi}`));
    expect(pasted.orders[0]?.orderNumber).toBe('P1');
    const inner = new TextDecoder().decode(MAIL);
    const forwarded = await readingOf(mail(`Content-Type: message/rfc822\r\n\r\n${inner}`));
    expect(forwarded.orders[0]?.orderNumber).toBe('4500012871');
  });

  it('without an order is read all the same, with an error that says so', async () => {
    const { orders, notes } = await readingOf(mail('Content-Type: text/html\r\n\r\n<p>Hello</p>'));
    expect(orders).toEqual([]);
    expect(notes).toMatchObject([{ code: 'INTAKE_MAIL_WITHOUT_ORDER', severity: 'error' }]);
  });

  it('nested without end is refused', async () => {
    let part = 'Content-Type: text/plain\r\n\r\nx';
    for (let depth = 0; depth < 40; depth += 1) {
      part = `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n${part}\r\n--b${depth}--`;
    }
    const read = await readMessage(mail(part));
    expect(read.ok ? null : read.failure.code).toBe('INTAKE_MAIL_BROKEN');
  });

  it('gives a result whatever is done to its bytes', async () => {
    const edits = fc.array(fc.tuple(fc.nat(MAIL.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const bytes = MAIL.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = await readMessage(bytes);
        expect(read.ok || read.failure.message.startsWith('Expected ')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file by itself', () => {
  it.each(orderFiles())(
    '$name is read as a message as it is read as an order',
    async ({ bytes }) => {
      const [message, order] = [await readMessage(bytes), readOrder(bytes)];
      expect(message.ok && message.value.parts[0]?.intake).toEqual(order.ok && order.value);
    },
  );
});

describe('an order taken by a person', () => {
  const entry = {
    channel: 'phone',
    takenBy: 'li',
    takenAt: '2026-11-02T09:30:00+08:00',
    caller: '+1 216 555 0142',
  };
  const order = { orderNumber: 'TEL-1', lines: [{ quantity: 5, unit: { code: 'H87' } }] };
  const read = (value: unknown) => readOrder(bytesOf(JSON.stringify(value)));

  it('says who took it, when, from whom and how, and is an order like any other', () => {
    const taken = read({ entry, order });
    expect(taken.ok && taken.value.orders[0]).toMatchObject({
      orderNumber: 'TEL-1',
      source: { format: 'json', entry: { ...entry, scan: null } },
      lines: [{ number: '1', quantity: '5' }],
    });
  });

  it('from a fax names its scan, or is noted', () => {
    const scan = { name: 'fax-17.pdf', sha256: 'a'.repeat(64) };
    const codes = (given: object) => {
      const taken = read({ entry: { ...entry, channel: 'fax', ...given }, order });
      return taken.ok ? taken.value.notes.map(({ code }) => code) : [taken.failure.code];
    };
    expect(codes({})).toContain('INTAKE_SCAN_MISSING');
    expect(codes({ scan })).not.toContain('INTAKE_SCAN_MISSING');
  });

  it.each([
    ['an unknown channel', { channel: 'dream' }],
    ['nobody who took it', { takenBy: undefined }],
    ['a time without zone', { takenAt: '2026-11-02T09:30' }],
    ['a scan with a wrong digest', { scan: { name: 'f', sha256: 'short' } }],
  ])('with %s is refused by the schema', (_, change) => {
    const taken = read({ entry: { ...entry, ...change }, order });
    expect(taken.ok ? null : taken.failure.code).toBe('INTAKE_SCHEMA');
  });
});
