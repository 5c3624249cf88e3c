import type { Engine, Variables } from '../../engine/src/index.ts';

const DAY = 86_400_000;
const dayIn = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

const invoice = (number: string, dueIn: number, total: Variables): Variables => ({
  ...{ number, kind: 'commercial', status: dueIn < 0 ? 'overdue' : 'issued', total },
  ...{ customer: 'C-1001', issuedOn: dayIn(dueIn - 30), dueOn: dayIn(dueIn) },
  lines: [{ line: 1, product: 'FL-50-BK', quantity: '1', unit: 'H87' }],
});

/** Some not due yet, some overdue, in two currencies. */
const INVOICES: readonly Variables[] = [
  invoice('IV-1', 12, { amount: '15060.00', currency: 'USD' }),
  invoice('IV-2', -4, { amount: '8210.40', currency: 'USD' }),
  invoice('IV-3', -4, { amount: '930.00', currency: 'EUR' }),
  invoice('IV-4', -75, { amount: '120.50', currency: 'USD' }),
];

const complaint = (number: string, answerIn: number): Variables => ({
  ...{ number, customer: 'C-1014', channel: 'email', status: 'open', cause: 'packing' },
  ...{ receivedOn: dayIn(-12), answerBy: dayIn(answerIn), text: 'Two cartons were wet.' },
});

/** Two are out of time, of one it is nearly over: alarms. */
const COMPLAINTS: readonly Variables[] = [
  complaint('CP-1', -3),
  complaint('CP-2', -1),
  complaint('CP-3', 1),
];

export async function keepBusiness({ records }: Engine): Promise<void> {
  const options = { actor: { id: 'wang.sales', by: 'clerk' } } as const;
  for (const values of INVOICES) await records.create('invoice', values, options);
  for (const values of COMPLAINTS) await records.create('complaint', values, options);
}
