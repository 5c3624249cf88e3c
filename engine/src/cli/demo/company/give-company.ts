import type { Variables } from '../../../model/index.ts';
import type { Engine } from '../../../runtime/engine-api.ts';
import type { CompanyData, Customer, Material, Person, Product } from './company-data.ts';
import { dayOf } from './working-time.ts';

const KEEPER = { id: 'bai.human-resources', by: 'user' } as const;

/** Puts people, customers, products, materials and targets on record. */
export async function giveCompany(engine: Engine, data: CompanyData): Promise<void> {
  const today = dayOf(engine.now());
  const give = async (type: string, all: readonly Variables[]): Promise<void> => {
    for (const values of all) await engine.records.create(type, values, { actor: KEEPER });
  };
  await give('employee', data.people.map(employee));
  await give('product', data.materials.map(material));
  await give('product', data.products.map(product));
  await give(
    'customer',
    data.customers.map((one) => customer(one, today)),
  );
}

const employee = ({ number, user, person, position, manager, hiredOn, ...one }: Person) => ({
  ...{ number, user, person, position, hiredOn },
  // Whoever leads is not assessed with those who are led.
  department: one.leads ? 'management' : one.department,
  email: `${user}@huaxin.example`,
  ...(manager !== undefined && { manager }),
});

const customer = (one: Customer, today: string): Variables => ({
  ...{ number: one.number, name: one.name, status: 'active', class: one.grade },
  address: { city: one.city, country: one.country },
  ...{ email: one.contact.email, timeZone: one.timeZone, since: today, owner: one.owner },
  phone: '+1 555 010 0100',
  taxNumber: `${one.country}${one.number.slice(2)}7730`,
  contacts: [{ ...one.contact, primary: true }],
  preferences: { currency: one.currency, contactBy: 'email' },
  confidentialityClass: 'confidential',
  credit: {
    limit: { amount: one.limit, currency: one.currency },
    terms: { method: one.method, days: one.days, from: 'arrival' },
  },
});

const product = (one: Product): Variables => ({
  ...{ number: one.number, name: one.name, nameZh: one.nameZh, kind: 'finished', unit: 'H87' },
  ...{ gtin: one.gtin, hsCode: '853710', origin: 'CN', exportRebatePercent: '13' },
  price: { amount: one.usd, currency: 'USD' },
  leadDays: one.leadDays,
  bom: one.bom.map(({ sku, per }) => ({ component: sku, quantity: per, unit: 'H87' })),
  bomRevision: 'A',
  aql: { level: 'II', major: '1.0' },
});

const material = (one: Material): Variables => ({
  ...{ number: one.number, name: one.name, nameZh: one.nameZh, kind: 'material', unit: 'H87' },
  moistureLevel: one.moistureLevel,
  aql: { level: 'II', major: '1.0' },
});
