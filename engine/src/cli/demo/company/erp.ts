import type { Variables } from '../../../model/index.ts';
import type { Job } from '../../../runtime/engine-values.ts';
import { listOf, memberAt, textOf } from '../seen-values.ts';
import type { CompanyData, Customer, Product } from './company-data.ts';
import type { ServicePlay } from './play.ts';
import { dayOf } from './working-time.ts';

type Answer = (job: Job) => Variables;

/** What the ERP knows of the company's own customers and products. */
export function createErp({
  data,
  engine,
  random,
}: ServicePlay): readonly (readonly [string, Answer])[] {
  const visited = new Map<string, string>();
  const today = (): string => dayOf(engine.now());
  return [
    ['erp.read-master-data', ({ variables }) => ({ masterData: masterDataFor(data, variables) })],
    ['erp.list-customers', () => ({ customers: dueForVisit(data, { visited, today: today() }) })],
    [
      'erp.select-customers',
      () => ({
        customers: sample(data.customers, random.of(today()).whole(0, 4)).map((one) => ({
          number: one.number,
          salesperson: userOf(data, one),
        })),
      }),
    ],
    [
      'erp.select-contacts',
      ({ processId }) => ({
        contacts: (processId === 'care-greetings'
          ? data.customers.filter(({ contact }) => contact.birthday.slice(5) === today().slice(5))
          : sample(data.customers, random.of(today()).whole(0, 4))
        ).map(contactOf),
      }),
    ],
  ];
}

/** Every fifth, so that a round or a campaign does not go to everybody each time. */
const sample = (customers: readonly Customer[], offset: number): readonly Customer[] =>
  customers.filter((_, index) => index % 5 === offset);

const userOf = ({ people }: CompanyData, { owner }: Customer): string =>
  people.find(({ number }) => number === owner)?.user ?? 'wang.sales';

const contactOf = ({ number, country, contact }: Customer): Variables => ({
  ...{ customerNumber: number, country, language: 'en' },
  ...{ email: contact.email, person: contact.person, birthday: contact.birthday },
});

/** Only what the order speaks of, and what people have corrected in it: not the whole catalogue. */
function masterDataFor(data: CompanyData, variables: Variables): Variables {
  const { order } = variables;
  const corrected = (field: string): readonly string[] =>
    listOf(variables['corrections']).map((one) => textOf(memberAt(one, ['values', field])));
  const ids = new Set(
    listOf(memberAt(order, ['buyer', 'ids'])).map((id) => textOf(memberAt(id, ['id']))),
  );
  const numbers = new Set(corrected('customer'));
  const asked = [
    ...listOf(memberAt(order, ['lines'])),
    ...listOf(memberAt(variables['orderChange'], ['lines'])),
  ];
  const items = new Set([
    ...corrected('sku'),
    ...asked.flatMap((line) =>
      ['seller', 'gtin'].map((kind) => textOf(memberAt(line, ['itemIds', kind]))),
    ),
  ]);
  const products = data.products.filter(({ number, gtin }) => items.has(number) || items.has(gtin));
  const parts = new Set(products.flatMap(({ bom }) => bom.map(({ sku }) => sku)));
  return {
    customers: data.customers
      .filter(({ number }) => {
        const known = ids.has(number) || ids.has(number.replace('-', ''));
        return known || numbers.has(number);
      })
      .map(customerOf),
    products: products.map(productOf),
    materials: data.materials
      .filter(({ number }) => parts.has(number))
      .map(({ number, nameZh, stock }) => ({ sku: number, name: nameZh, stock: String(stock) })),
  };
}

const customerOf = (customer: Customer): Variables => ({
  ...{ number: customer.number, name: customer.name, grade: customer.grade },
  ...{ country: customer.country, currency: customer.currency },
  ...{ partyIds: [customer.number.replace('-', '')], email: customer.contact.email },
  ...{ creditLimit: customer.limit, usedCredit: '0.00', overdueAmount: '0.00' },
  ...{ termDays: customer.days, paymentMethod: customer.method },
  ...(customer.grade === 'C' && customer.method === 'T/T' && { depositPercent: 30 }),
});

const productOf = (product: Product): Variables => ({
  ...{ sku: product.number, gtin: product.gtin, buyerItems: [] },
  name: { zh: product.nameZh, en: product.name },
  ...{ units: ['H87', 'EA', 'C62'], specifications: [] },
  prices: { USD: product.usd, EUR: product.eur },
  ...{ minimumQuantity: String(product.minimum), stock: String(product.stock) },
  ...{ leadDays: product.leadDays, bom: product.bom.map(({ sku, per }) => ({ sku, per })) },
});

const EVERY_DAYS = { A: 90, B: 180, C: 365 };

/** Customers whose last visit lies longer back than their grade allows; they are visited then. */
function dueForVisit(
  { customers }: CompanyData,
  { visited, today }: { readonly visited: Map<string, string>; readonly today: string },
): readonly Variables[] {
  return customers.map((customer, index) => {
    const { number, grade } = customer;
    // At the beginning their last visits lie spread over the time before.
    const spread = (index * 37) % EVERY_DAYS[grade];
    const first = dayOf(Date.parse(`${today}T00:00:00Z`) - spread * 86_400_000);
    const lastVisitOn = visited.get(number) ?? first;
    const age = Date.parse(today) - Date.parse(lastVisitOn);
    visited.set(number, age > EVERY_DAYS[grade] * 86_400_000 ? today : lastVisitOn);
    return { number, grade, lastVisitOn };
  });
}
