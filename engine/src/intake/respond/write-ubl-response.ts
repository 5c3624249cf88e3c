import type { Identifier, Party } from '../canonical-order.ts';
import type { Dispatch } from '../write/envelope.ts';
import { element, xmlDocument } from '../write/write-xml.ts';
import type { NewElement } from '../write/write-xml.ts';
import type { Decided, DecidedLine, DecidedOrder } from './decided-order.ts';

/** The order response as a UBL 2.1 OrderResponse (3.2.44), with the codes that Peppol uses. */
export function writeUblResponse(decided: DecidedOrder, { at }: Dispatch): string {
  const { order, decision, responseNumber, note } = decided;
  const reference = order.changedOrder ?? order.orderNumber ?? '';
  return xmlDocument(ROOT, [
    element('cbc:CustomizationID', 'urn:fdc:peppol.eu:poacc:trns:order_response:3'),
    element('cbc:ProfileID', 'urn:fdc:peppol.eu:poacc:bis:ordering:3'),
    element('cbc:ID', responseNumber),
    element('cbc:IssueDate', at.slice(0, 10)),
    element('cbc:IssueTime', `${at.slice(11, 16)}:00`),
    element('cbc:OrderResponseCode', RESPONSES[decision], { listID: 'UNCL4343OpSubset' }),
    ...optional('cbc:Note', note),
    ...optional('cbc:DocumentCurrencyCode', order.currency),
    element('cac:OrderReference', [element('cbc:ID', reference)]),
    partyElement('cac:SellerSupplierParty', order.seller),
    partyElement('cac:BuyerCustomerParty', order.buyer),
    ...decided.lines.map((line) => lineElement(line, order.currency)),
  ]);
}

const ROOT = {
  name: 'OrderResponse',
  namespaces: {
    '': 'urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2',
    cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  },
};

/** UNCL 4343: accepted, conditionally accepted, rejected. */
const RESPONSES: Readonly<Record<Decided, string>> = {
  accepted: 'AP',
  changed: 'CA',
  rejected: 'RE',
};

/** UNCL 1229: accepted without amendment, changed, not accepted. */
const STATUSES: Readonly<Record<Decided, string>> = { accepted: '5', changed: '3', rejected: '7' };

const optional = (name: string, text: string | null): NewElement[] =>
  text === null ? [] : [element(name, text)];

function partyElement(role: string, party: Party | null): NewElement {
  const [endpoint] = party?.ids.filter(({ scheme }) => schemeOf(scheme) !== null) ?? [];
  return element(role, [
    element('cac:Party', [
      ...(endpoint ? [idElement('cbc:EndpointID', endpoint)] : []),
      element('cac:PartyLegalEntity', [element('cbc:RegistrationName', party?.name ?? '')]),
    ]),
  ]);
}

function idElement(name: string, { id, scheme }: Identifier): NewElement {
  return element(name, id, { schemeID: schemeOf(scheme) ?? '' });
}

/** ISO 6523 international code designators, the other way round than they are read. */
function schemeOf(scheme: string | null): string | null {
  if (scheme === 'GLN') return '0088';
  if (scheme === 'DUNS') return '0060';
  return /^ubl:(\d{4})$/.exec(scheme ?? '')?.[1] ?? null;
}

function lineElement(line: DecidedLine, currency: string | null): NewElement {
  const { ordered, decision } = line;
  const unit = ordered.unit.code ?? ordered.unit.stated ?? '';
  const quantity = decision === 'rejected' ? '0' : line.quantity;
  return element('cac:OrderLine', [
    element('cac:LineItem', [
      element('cbc:ID', ordered.number),
      ...optional('cbc:Note', line.reason),
      element('cbc:LineStatusCode', STATUSES[decision]),
      ...(quantity === null ? [] : [element('cbc:Quantity', quantity, { unitCode: unit })]),
      ...delivery(line.deliveryDate),
      ...price(line, currency),
      item(line),
    ]),
    element('cac:OrderLineReference', [element('cbc:LineID', ordered.number)]),
  ]);
}

function delivery(day: string | null): NewElement[] {
  if (day === null) return [];
  const period = [element('cbc:StartDate', day), element('cbc:EndDate', day)];
  return [element('cac:Delivery', [element('cac:PromisedDeliveryPeriod', period)])];
}

function price({ unitPrice, ordered }: DecidedLine, currency: string | null): NewElement[] {
  const currencyID = ordered.currency ?? currency;
  if (unitPrice === null || currencyID === null) return [];
  const { quantity } = ordered.priceBasis;
  const unitCode = ordered.unit.code ?? '';
  const basis =
    quantity === null || quantity === '1'
      ? []
      : [element('cbc:BaseQuantity', quantity, { unitCode })];
  return [element('cac:Price', [element('cbc:PriceAmount', unitPrice, { currencyID }), ...basis])];
}

function item({ ordered: { description, itemIds } }: DecidedLine): NewElement {
  const id = (name: string, value: string | null, attributes = {}) =>
    value === null ? [] : [element(name, [element('cbc:ID', value, attributes)])];
  return element('cac:Item', [
    element('cbc:Name', description ?? itemIds.seller ?? itemIds.buyer ?? ''),
    ...id('cac:BuyersItemIdentification', itemIds.buyer),
    ...id('cac:SellersItemIdentification', itemIds.seller),
    ...id('cac:StandardItemIdentification', itemIds.gtin, { schemeID: '0160' }),
  ]);
}
