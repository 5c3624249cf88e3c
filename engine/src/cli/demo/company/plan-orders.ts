import type { CompanyData, Customer, Product } from './company-data.ts';
import type { Ordered, OrderedLine } from './ordered.ts';
import { pickWeighted, type Random } from './random.ts';
import { addDays, dayOf } from './working-time.ts';

const DAY = 86_400_000;

/**
 * So many orders between two times, in order of time: fewer in the first months than in the last,
 * since the company grows, and each customer as often as its weight says.
 */
export function planOrders(
  { customers, products }: Pick<CompanyData, 'customers' | 'products'>,
  { count, from, to, random }: { count: number; from: number; to: number; random: Random },
): readonly Ordered[] {
  const shares = Array.from({ length: count }, () => growing(random.next())).toSorted(
    (one, other) => one - other,
  );
  return shares.map((share, index) => {
    const day = dayOf(from + share * (to - from - DAY));
    const own = random.of(`order ${String(index)}`);
    return planOrder({ customers, products, random: own }, day, index + 1);
  });
}

/** Twice as many at the end as at the beginning. */
const growing = (share: number): number => Math.sqrt(1 + 3 * share) - 1;

interface Choice extends Pick<CompanyData, 'customers' | 'products'> {
  readonly random: Random;
}

function planOrder({ customers, products, random }: Choice, day: string, control: number): Ordered {
  const customer = pickWeighted(random, customers);
  const chosen = new Set(Array.from({ length: random.whole(1, 3) }, () => random.pick(products)));
  const lines = [...chosen].map((product, index) => planLine(customer, product, { random, index }));
  return {
    number: `${prefixOf(customer)}-${day.slice(2).replaceAll('-', '')}-${String(control).padStart(4, '0')}`,
    wantedOn: addDays(day, daysGiven(random)),
    ...{ customer, day, lines, control },
  };
}

/** Mostly time enough to make and to ship; sometimes hardly, and sometimes not. */
function daysGiven(random: Random): number {
  const kind = random.next();
  if (kind < SHORT_OF_TIME) return random.whole(12, 25);
  return kind < SHORT_OF_TIME + HARDLY_ENOUGH ? random.whole(42, 60) : random.whole(60, 105);
}

const SHORT_OF_TIME = 0.06;
const HARDLY_ENOUGH = 0.25;

/** Lines without a price, or with one that is not that of the list. */
const WITHOUT_PRICE = 0.03;
const OTHER_PRICE = 0.05;

function planLine(
  customer: Customer,
  product: Product,
  { random, index }: { readonly random: Random; readonly index: number },
): OrderedLine {
  const list = Number(customer.currency === 'USD' ? product.usd : product.eur);
  const wanted = Number(customer.limit) * random.between(0.02, 0.09);
  const step = product.minimum;
  const quantity = Math.max(step, Math.round(wanted / list / step) * step);
  const line = { no: (index + 1) * 10, product, quantity };
  if (random.happens(WITHOUT_PRICE)) return line;
  const price = random.happens(OTHER_PRICE) ? list * 0.93 : list;
  return { ...line, price: price.toFixed(2) };
}

/** The customer's own way to number: the first letters of its name. */
const prefixOf = ({ name }: Customer): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .split(' ')
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
