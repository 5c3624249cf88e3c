import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import type { OrderKind, Source } from '../canonical-order.ts';
import { finishOrder } from '../finish-order.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { NoteBook, quote } from '../note.ts';
import type { FileFacts } from '../order-draft.ts';
import type { ReadOrders } from '../read-orders.ts';
import { refuse } from '../refuse.ts';
import { readUblOrder } from './read-ubl-order.ts';
import { readXmlTree } from './read-xml-tree.ts';
import type { XmlElement } from './xml-element.ts';

/** A UBL 2.x Order, OrderChange or OrderCancellation, told by the root's namespace. */
export function readUbl(text: string, facts: FileFacts): Result<ReadOrders> {
  const tree = readXmlTree(text.replace(/^\ufeff?\s*(?=<)/, ''));
  if (!tree.ok) return tree;
  const root = tree.value;
  const kind = ROOTS.get(`${root.name.uri}|${root.name.local}`);
  if (kind === undefined) return fail(refuse('INTAKE_NOT_AN_ORDER', notAnOrder(root)));
  if (root.all('OrderLine').length > INTAKE_LIMITS.lines) {
    return fail(refuse('INTAKE_LIMIT', TOO_MANY_LINES));
  }
  const notes = new NoteBook();
  const draft = readUblOrder(root, { kind, source: sourceOf(root, facts), notes });
  const order = finishOrder({ draft, notes, path: root.path, unmapped: root.leftovers() });
  return ok({ orders: [order], unmapped: [] });
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

const ROOTS: ReadonlyMap<string, OrderKind> = new Map([
  [`${UBL}Order-2|Order`, 'original'],
  [`${UBL}OrderChange-2|OrderChange`, 'change'],
  [`${UBL}OrderCancellation-2|OrderCancellation`, 'cancellation'],
]);

const TOO_MANY_LINES = `Expected at most ${INTAKE_LIMITS.lines} order lines in a file, but there are more.`;

function notAnOrder({ name }: XmlElement): string {
  return `Expected a UBL 2 Order, OrderChange or OrderCancellation, but the root is ${quote(name.local)} of the namespace ${quote(name.uri)}.`;
}

/** UBL travels without an interchange: sender and receiver are the parties' endpoints. */
function sourceOf(root: XmlElement, facts: FileFacts): Source {
  const version = root.value('UBLVersionID');
  const customization = root.value('CustomizationID');
  const profile = root.value('ProfileID');
  return {
    format: 'ubl',
    version: [version, customization, profile].filter((part) => part !== null).join(' ') || null,
    messageType: root.name.local,
    sender: null,
    receiver: null,
    interchangeNumber: null,
    groupNumber: null,
    messageNumber: root.value('UUID'),
    preparedAt: null,
    test: false,
    dialect: null,
    ...facts,
  };
}
