import { element, xmlDocument, type NewElement } from '../../../intake/write/write-xml.ts';
import { SELLER, type Ordered, type OrderedLine } from './ordered.ts';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

const ROOT = {
  name: 'Order',
  namespaces: {
    '': `${UBL}:Order-2`,
    cac: `${UBL}:CommonAggregateComponents-2`,
    cbc: `${UBL}:CommonBasicComponents-2`,
  },
};

/** UBL 2.3, 3.4 Order, with the members that Peppol BIS Ordering 3 names. */
export function writeUbl({ number, customer, day, wantedOn, lines }: Ordered): string {
  return xmlDocument(ROOT, [
    element('cbc:CustomizationID', 'urn:fdc:peppol.eu:poacc:trns:order:3'),
    element('cbc:ID', number),
    element('cbc:IssueDate', day),
    element('cbc:OrderTypeCode', '220'),
    element('cbc:DocumentCurrencyCode', customer.currency),
    element('cac:BuyerCustomerParty', [
      party(customer.name, customer.number.replace('-', ''), [
        element('cac:PostalAddress', [
          element('cbc:CityName', customer.city),
          element('cac:Country', [element('cbc:IdentificationCode', customer.country)]),
        ]),
        element('cac:Contact', [
          element('cbc:Name', customer.contact.person),
          element('cbc:ElectronicMail', customer.contact.email),
        ]),
      ]),
    ]),
    element('cac:SellerSupplierParty', [party(SELLER.name, SELLER.gln, [])]),
    element('cac:Delivery', [
      element('cac:RequestedDeliveryPeriod', [element('cbc:EndDate', wantedOn)]),
    ]),
    ...lines.map((line) => lineOf(line, customer.currency)),
  ]);
}

const party = (name: string, id: string, more: readonly NewElement[]): NewElement =>
  element('cac:Party', [
    element('cac:PartyIdentification', [element('cbc:ID', id)]),
    element('cac:PartyName', [element('cbc:Name', name)]),
    ...more,
  ]);

function lineOf({ no, product, quantity, price }: OrderedLine, currency: string): NewElement {
  const priced =
    price === undefined
      ? []
      : [element('cac:Price', [element('cbc:PriceAmount', price, { currencyID: currency })])];
  return element('cac:OrderLine', [
    element('cac:LineItem', [
      element('cbc:ID', String(no)),
      element('cbc:Quantity', String(quantity), { unitCode: 'C62' }),
      ...priced,
      element('cac:Item', [
        element('cbc:Name', product.name),
        element('cac:SellersItemIdentification', [element('cbc:ID', product.number)]),
      ]),
    ]),
  ]);
}
