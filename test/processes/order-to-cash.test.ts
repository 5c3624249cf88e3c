import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { variablesScope } from '../../engine/src/expression/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';

const file = 'processes/order-to-cash/order-to-cash.bpmn';
const { processes } = await parseBpmn(readFileSync(file, 'utf8'), { file });
const nodes = Object.values(processes[0]?.nodes ?? {});

describe('an order of many lines, each corrected', () => {
  const numbers = Array.from({ length: 200 }, (_, at) => String(at + 1));
  const codes = ['price-differs', 'unit-unknown', 'item-unknown'];
  const corrections = numbers.flatMap((lineNo) =>
    codes.map((code) => ({ lineNo, code, decision: 'accept', values: {} })),
  );
  const variables = {
    order: { lines: numbers.map((number) => ({ number, itemIds: { seller: `S-${number}` } })) },
    masterData: { products: [{ sku: 'S-7', gtin: null, buyerItems: [] }] },
    corrections,
    resolutions: corrections.map((one) => ({ ...one, decision: 'correct' })),
    findings: [],
    lineFindings: corrections.map((one) => [{ ...one, acceptable: true }]),
  };
  const scope = variablesScope(variables, { now: 0, timeZone: 'Asia/Shanghai' });
  const written = nodes.flatMap((node) => [
    ...('outputs' in node ? node.outputs : []).map(({ target, source }) => ({
      at: `${node.id}.${target}`,
      source,
    })),
    ...(node.kind === 'script-task' && node.script ? [{ at: node.id, source: node.script }] : []),
  ]);

  it.each([
    ['read-master-data.lines', 200],
    ['apply-corrections', 600],
    ['check-order.exceptions', 0],
  ])('stays within what an expression may cost in %s', (wanted, length) => {
    const found = written.find(({ at }) => at === wanted)?.source.evaluate(scope);
    expect(found).toMatchObject({ ok: true });
    expect(found?.ok && found.value).toHaveLength(length);
  });
});
