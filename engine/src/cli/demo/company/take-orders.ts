import type { Ordered } from './ordered.ts';
import { noteGap, type Play } from './play.ts';
import { writeOrder } from './write-order.ts';
import { dayAt, workingTime } from './working-time.ts';

/** UN/ECE Recommendation 20. */
const PIECE = 'H87';

/** Orders that come as files; a clerk takes the others by telephone. */
const AS_FILE = 0.7;

/** Puts the orders down for their days. */
export function takeOrders(play: Play, orders: readonly Ordered[]): void {
  for (const ordered of orders) {
    const random = play.random.of(`take ${ordered.number}`);
    const arrives = dayAt(ordered.day, random.between(9, 17.5));
    const asFile = random.happens(AS_FILE);
    play.agenda.add(asFile ? Math.round(arrives) : workingTime(Math.round(arrives)), () =>
      asFile ? takeFile(play, ordered) : takeCall(play, ordered),
    );
  }
}

async function takeFile(play: Play, ordered: Ordered): Promise<void> {
  const { name, content } = writeOrder(ordered);
  const actor = { id: 'mailbox', by: 'system' };
  const sender = ordered.customer.contact.email;
  const taken = await play.engine.intake.take({ name, content, sender, channel: 'edi', actor });
  if (taken.status !== 'done') noteGap(play, `order file ${taken.status}`);
}

async function takeCall(play: Play, ordered: Ordered): Promise<void> {
  const { engine, people, random } = play;
  const clerk = people.byNumber(ordered.customer.owner)?.user ?? 'wang.sales';
  const caller = ordered.customer.contact.person;
  const takenAt = new Date(engine.now()).toISOString().replace(/\.\d+Z$/, 'Z');
  const channel = random.of(ordered.number).happens(0.7) ? 'phone' : 'chat';
  const entry = { channel, takenBy: clerk, takenAt, caller, scan: null } as const;
  const content = new TextEncoder().encode(JSON.stringify(spoken(ordered)));
  const actor = { id: clerk, by: 'user' };
  const taken = await engine.intake.take({ content, entry, actor });
  if (taken.status !== 'done') noteGap(play, `order taken ${taken.status}`);
}

/** As a clerk fills in the form: what is not said is left out. */
const spoken = ({ number, customer, day, wantedOn, lines }: Ordered) => ({
  orderNumber: number,
  kind: 'original',
  issueDate: day,
  currency: customer.currency,
  dates: [{ kind: 'requested-delivery', date: wantedOn, stated: wantedOn }],
  buyer: { name: customer.name, ids: [{ scheme: null, id: customer.number.replace('-', '') }] },
  lines: lines.map(({ no, product, quantity, price = null }) => ({
    number: String(no),
    itemIds: { seller: product.number },
    description: product.name,
    quantity: String(quantity),
    unit: { code: PIECE, stated: 'pcs' },
    unitPrice: price,
  })),
});
