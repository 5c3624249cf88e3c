import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import type { MessageDefinition, Node } from '../../engine/src/model/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';
import { runScenario } from '../../engine/src/scenario/index.ts';
import { namedFiles } from '../../engine/src/scenario/node/bundle-files.ts';
import { mustLoad, shippedBundles } from './shipped-bundles.ts';

/** Messages that no process throws, by who sends them. */
const FROM_OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  customer: [
    ...['amendment-asked', 'application-completed', 'application-withdrawn', 'care-objected'],
    ...['cancellation-fee-answered', 'cancellation-requested', 'change-answered', 'change-told'],
    ...['complaint-answer', 'complaint-withdrawn', 'concession-answered', 'correction-received'],
    ...['customer-answered', 'customer-declined', 'customer-signed'],
    ...['documents-received', 'goods-arrived', 'goods-received', 'inquiry-received'],
    ...['inquiry-replied', 'inquiry-withdrawn', 'offer-answered'],
    ...['order-changed', 'processing-contract-signed', 'repair-confirmed', 'repair-goods-arrived'],
    ...['repair-quotation-answered', 'repair-withdrawn', 'shortage-answered'],
    ...['survey-answer', 'visit-declined', 'warranty-service-requested'],
  ],
  bank: [
    ...['bank-answered', 'documents-answered', 'letter-of-credit-received', 'payment-received'],
    'repair-payment-received',
  ],
  supplier: ['material-arrived', 'repair-parts-arrived'],
  staff: [
    ...['breach-reported', 'campaign-planned', 'campaign-stopped', 'change-withdrawn'],
    ...['contract-withdrawn', 'credit-appealed', 'credit-news-received', 'credit-watch-ended'],
    ...['customer-visited', 'engineering-change-requested', 'improvement-cancelled'],
    ...['ledger-entry-settled', 'line-stop-ordered', 'objection-raised', 'plan-change-requested'],
    ...['plan-withdrawn', 'survey-cancelled', 'visit-owner-changed'],
  ],
};

interface NamedMessage {
  readonly name: string;
  readonly process: string;
  readonly thrown: boolean;
}

const THROWING: ReadonlySet<Node['kind']> = new Set(['intermediate-throw-event', 'end-event']);

const messages: readonly NamedMessage[] = (
  await Promise.all(shippedBundles().flatMap(({ bpmn }) => bpmn.map(readFile)))
).flat();
async function readFile(file: string) {
  const { processes } = await parseBpmn(readFileSync(file, 'utf8'), { file });
  return processes.flatMap(({ processId, nodes }) =>
    Object.values(nodes).flatMap((node) =>
      messagesOf(node).map(({ name }) => ({
        // One made by an expression is caught by nobody here.
        name: typeof name?.constant === 'string' ? name.constant : 'made by an expression',
        process: processId,
        thrown: THROWING.has(node.kind),
      })),
    ),
  );
}

function messagesOf(node: Node): readonly MessageDefinition[] {
  if (node.kind === 'receive-task') return [node.message];
  const definitions = 'definitions' in node ? node.definitions : [];
  return definitions.filter((definition) => definition.kind === 'message');
}

const names = (wanted: (message: NamedMessage) => boolean): ReadonlySet<string> =>
  new Set(messages.filter(wanted).map(({ name }) => name));

const thrown = names((message) => message.thrown);
const caught = names((message) => !message.thrown);
const fromOutside = Object.values(FROM_OUTSIDE).flat();

describe('the messages of the processes that ship', () => {
  it('are caught by another process wherever one throws them', () => {
    const lost = messages.filter(
      ({ name, process, thrown: isThrown }) =>
        isThrown &&
        !messages.some((one) => !one.thrown && one.name === name && one.process !== process),
    );
    expect(lost).toEqual([]);
  });

  it('are thrown by a process, or named as sent from outside', () => {
    expect([...caught].filter((name) => !thrown.has(name)).sort()).toEqual([...fromOutside].sort());
  });
});

/** Scenarios that throw, played with the receiver deployed beside, and the process that begins by it. */
const HANDOVERS: readonly (readonly [scenario: string, receiver: string])[] = [
  ['order-to-cash/scenarios/happy-path', 'follow-up-visit'],
  ['processing-order/scenarios/happy-path', 'follow-up-visit'],
  ['complaint/scenarios/repair', 'after-sales-repair'],
  ['complaint/scenarios/penalty-stands', 'corrective-action'],
  ['after-sales-repair/scenarios/failed-again-complaint', 'complaint'],
  ['customer-registration/scenarios/registered-offline', 'contract-life'],
  ['credit-review/scenarios/new-customer-small', 'credit-watch'],
  ['customer-inquiry/scenarios/lead-won', 'customer-registration'],
  ['customer-inquiry/scenarios/quotation-won', 'contract-life'],
];

describe('a message from one bundle to another', () => {
  it.each(HANDOVERS)('of %s begins %s, which finds in it what it needs', async (path, receiver) => {
    const { scenario, files: own, input } = await mustLoad(`processes/${path}.json`);
    const names = new Set(own.map(({ name }) => name));
    const others = shippedBundles().find(({ bpmn }) => bpmn.some((file) => isOf(file, receiver)));
    const read = await namedFiles([...(others?.bpmn ?? []), ...(others?.forms ?? [])]);
    if (!read.ok) throw new Error(read.failure.message);
    const files = [...own, ...read.value.filter(({ name }) => !names.has(name))];
    const begun: string[] = [];
    const incidents: string[] = [];
    // Its expectations hold without the receiver, whose elements and tasks they would find as well.
    await runScenario(scenario, files, {
      ...(input && { input }),
      createEngine: async (options) => {
        const engine = await createEngine(options);
        const close = async () => {
          const rows = await engine.instances({ processId: receiver });
          begun.push(...rows.map(({ id }) => id));
          const open = await engine.incidents();
          incidents.push(...open.map(({ failure }) => failure.message));
          await engine.close();
        };
        return { ...engine, close };
      },
    });
    expect(begun).toHaveLength(1);
    expect(incidents).toEqual([]);
  });
});

const isOf = (file: string, processId: string): boolean => file.endsWith(`/${processId}.bpmn`);
