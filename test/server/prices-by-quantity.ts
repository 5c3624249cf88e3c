/** A rule set of so many rows, each a price from one quantity to the next, with a gap at the end. */
export function pricesByQuantity(rows: number): string {
  const rules = Array.from({ length: rows }, (_, at) => ({
    id: `from-${String(at * 10)}`,
    conditions: {
      all: [
        { fact: 'quantity', operator: 'greaterThanInclusive', value: at * 10 },
        { fact: 'quantity', operator: 'lessThan', value: at * 10 + 10 },
        { fact: 'part', operator: 'equal', value: `P-${String(at % 300)}` },
      ],
    },
    event: { type: 'price', params: { price: `${String(rows - at)}.50` } },
  }));
  return JSON.stringify({
    ...{ id: 'prices', version: '1', title: { zh: '价格', en: 'Prices' }, policy: [] },
    ...{ effectiveFrom: '2026-01-01', hitPolicy: 'unique', rules },
    inputs: {
      type: 'object',
      required: ['quantity', 'part'],
      properties: { quantity: { type: 'integer', minimum: 0 }, part: { type: 'string' } },
    },
    outputs: { type: 'object', properties: { price: { type: 'string', format: 'decimal' } } },
  });
}
