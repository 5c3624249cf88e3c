import type { LineField, OrderField, SheetMapping } from './sheet-mapping.ts';

type Titles = readonly [zh: string, en: string];

/** Titles of the template, in the order of its rows and columns. */
export const ORDER_TITLES = {
  orderNumber: ['订单号', 'Order number'],
  kind: ['单据类型', 'Kind'],
  changedOrder: ['原订单号', 'Changed order'],
  issueDate: ['订单日期', 'Order date'],
  currency: ['币种', 'Currency'],
  buyerName: ['买方', 'Buyer'],
  buyerId: ['买方编号', 'Buyer number'],
  buyerAddress: ['买方地址', 'Buyer address'],
  buyerCity: ['买方城市', 'Buyer city'],
  buyerPostalCode: ['买方邮编', 'Buyer postal code'],
  buyerCountry: ['买方国家', 'Buyer country'],
  contactName: ['联系人', 'Contact'],
  contactTelephone: ['电话', 'Telephone'],
  contactEmail: ['电子邮件', 'E-mail'],
  sellerName: ['卖方', 'Seller'],
  shipToName: ['收货方', 'Ship to'],
  shipToAddress: ['收货地址', 'Delivery address'],
  shipToCity: ['收货城市', 'Delivery city'],
  shipToPostalCode: ['收货邮编', 'Delivery postal code'],
  shipToCountry: ['收货国家', 'Delivery country'],
  requestedDelivery: ['要求交期', 'Requested delivery'],
  latestShipment: ['最迟装运', 'Latest shipment'],
  incoterm: ['贸易术语', 'Incoterm'],
  incotermPlace: ['术语地点', 'Incoterm place'],
  paymentTerms: ['付款条件', 'Payment terms'],
  contract: ['合同号', 'Contract'],
  quotation: ['报价单号', 'Quotation'],
  note: ['备注', 'Note'],
  totalQuantity: ['总数量', 'Total quantity'],
  totalAmount: ['总金额', 'Total amount'],
} as const satisfies Record<OrderField, Titles>;

export const LINE_TITLES = {
  lineNumber: ['行号', 'Line'],
  buyerItem: ['客户料号', 'Buyer item'],
  sellerItem: ['我方料号', 'Seller item'],
  gtin: ['商品条码', 'GTIN'],
  description: ['品名', 'Description'],
  quantity: ['数量', 'Quantity'],
  unit: ['单位', 'Unit'],
  unitPrice: ['单价', 'Unit price'],
  priceBasis: ['计价数量', 'Price basis'],
  lineAmount: ['金额', 'Amount'],
  lineDate: ['行交期', 'Line delivery'],
  lineNote: ['行备注', 'Line note'],
} as const satisfies Record<LineField, Titles>;

/** A title as it stands in the template: both languages, either of which is understood alone. */
export const titleOf = ([zh, en]: Titles): string => `${zh} / ${en}`;

/**
 * The layout of the template. Order fields are understood beside their labels above the table, as
 * in the workbook, and as columns, as in the CSV file, where each row repeats them.
 */
export const TEMPLATE_MAPPING: SheetMapping = {
  id: 'waybill-template',
  columns: placesOf({ ...ORDER_TITLES, ...LINE_TITLES }, (titles) => ({ titles })),
  fields: placesOf(ORDER_TITLES, (labels) => ({ labels })),
};

function placesOf<K extends string, P>(
  titles: Readonly<Record<K, Titles>>,
  place: (texts: readonly string[]) => P,
): Readonly<Record<K, P>> {
  const entries = Object.entries<Titles>(titles).map(([field, both]) => [field, place(both)]);
  // The same keys as before.
  return Object.fromEntries(entries) as Record<K, P>;
}
