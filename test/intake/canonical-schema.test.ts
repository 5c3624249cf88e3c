import { describe, expect, it } from 'vitest';
import { checkCanonical } from '../../engine/src/intake/check-canonical.ts';
import { CANONICAL_ORDER_SCHEMA, readOrder } from '../../engine/src/intake/index.ts';
import { orderFiles } from './order-files.ts';

interface Titled {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Titled>>;
}

interface Definitions {
  readonly $defs: Readonly<Record<string, Titled>>;
}

describe('canonical-order.schema.json', () => {
  it('names itself by $id and every field in English and Chinese', () => {
    expect(CANONICAL_ORDER_SCHEMA.$id).toBe('urn:waybill:schema:canonical-order:1');
    // Through JSON, because TypeScript sees every field's literal type and no common one.
    const schema = JSON.parse(JSON.stringify(CANONICAL_ORDER_SCHEMA)) as Titled & Definitions;
    const objects = [schema, ...Object.values(schema.$defs)];
    const titles = objects
      .filter(({ properties }) => properties !== undefined)
      .flatMap((node) => [node, ...Object.values(node.properties ?? {})])
      .map(({ title }) => title ?? '');
    expect(titles.length).toBeGreaterThan(100);
    expect(
      titles.filter((title) => !/^.+ \/ .*(?:\p{Script=Han}|Incoterms).*$/u.test(title)),
    ).toEqual([]);
  });

  it('admits every sample order', () => {
    for (const { bytes } of orderFiles()) {
      const read = readOrder(bytes);
      if (!read.ok) throw new Error(read.failure.message);
      for (const order of read.value.orders) expect(checkCanonical(order)).toBeNull();
    }
  });

  it.each([
    ['a number as a price', 'unitPrice', 4.85],
    ['a price with a comma', 'unitPrice', '4,85'],
    ['a price with an exponent', 'unitPrice', '1e3'],
    ['an unknown field', 'colour', 'green'],
    ['an empty description', 'description', ''],
  ])('refuses a line with %s', (_, field, value) => {
    const [file] = orderFiles('json');
    const read = readOrder(file!.bytes);
    if (!read.ok) throw new Error(read.failure.message);
    const [order] = read.value.orders;
    const changed = { ...order, lines: [{ ...order?.lines[0], [field]: value }] };
    expect(checkCanonical(changed)).toMatchObject({ code: 'INTAKE_SCHEMA' });
  });
});
