import { readFileSync } from 'node:fs';
import type { Engine, EngineOptions, TakenMessage, TakeRequest } from '../../engine/src/index.ts';
import type { Bench } from '../engine/bench.ts';

export const LI = { actor: { id: 'li', by: 'user' } };
export const ACCEPTED = { ...LI, reason: 'the buyer has said so' };

export const PROCESS = readFileSync(new URL('take-order.bpmn', import.meta.url), 'utf8');

/** A sample order, as `x12/great-lakes-4500012871.edi`. */
export const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/orders/${name}`, import.meta.url)));

/** An order in JSON, of the sender BUYER. */
export const orderBytes = (changes: object = {}): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      ...{ orderNumber: 'PO1', kind: 'original', issueDate: '2026-03-01', currency: 'USD' },
      source: { sender: { id: 'BUYER' } },
      lines: [{ quantity: '5', unit: { code: 'H87' }, unitPrice: '2', itemIds: { seller: 'A' } }],
      ...changes,
    }),
  );

export const take = (
  engine: Engine,
  content: Uint8Array,
  more: Partial<TakeRequest> = {},
): Promise<TakenMessage> => engine.intake.take({ content, ...LI, ...more });

/** A bench on which orders start a process that takes changes and cancellations. */
export async function givenIntake(
  open: (options?: EngineOptions) => Promise<Bench>,
  options?: EngineOptions,
): Promise<Bench> {
  const bench = await open(options);
  await bench.engine.deploy([{ name: 'take-order.bpmn', content: PROCESS }]);
  return bench;
}
