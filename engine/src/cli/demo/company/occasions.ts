import { WaybillError } from '../../../errors/failure.ts';
import type { Variables } from '../../../model/index.ts';
import { evaluateValue } from '../../../scenario/evaluate-values.ts';
import type { Occasion } from './company-data.ts';
import { noteGap, valuesOf, type Play, type Seen } from './play.ts';
import type { Random } from './random.ts';
import { dayOf, TIME_ZONE, workingTime } from './working-time.ts';

/** An order that has come to its end. */
export interface Delivered extends Variables {
  readonly number: string;
  readonly customer: string;
  readonly product: string;
}

export interface Occurring {
  readonly from: number;
  readonly to: number;
  /** How many, against what the data say. */
  readonly scale: number;
  /** The newest last. */
  readonly delivered: readonly Delivered[];
  /** Occasion and order, of what has been about that order already. */
  readonly taken: Set<string>;
}

/** Puts down everything that happens besides orders, spread evenly with some chance. */
export function planOccasions(play: Play, occurring: Occurring): void {
  const { from, to, scale } = occurring;
  for (const occasion of play.data.occasions) {
    const count = Math.max(1, Math.round(occasion.times * scale));
    for (let index = 0; index < count; index += 1) {
      const random = play.random.of(`${occasion.id} ${String(index)}`);
      // What is about an order that was delivered needs one first.
      const begin = occasion.about === 'delivered-order' ? from + (to - from) * 0.45 : from;
      const share = (index + random.between(0.1, 0.9)) / count;
      const due = workingTime(begin + (to - begin) * share);
      if (due < to) play.agenda.add(due, () => occur(play, { occasion, index, random, occurring }));
    }
  }
}

interface Occurrence {
  readonly occasion: Occasion;
  readonly index: number;
  readonly random: Random;
  readonly occurring: Occurring;
}

async function occur(play: Play, occurrence: Occurrence): Promise<void> {
  const { occasion } = occurrence;
  const demo = demoOf(play, occurrence);
  if (!demo) return;
  const at = `occasions.${occasion.id}`;
  const seen = { variables: {}, demo, now: play.engine.now(), at };
  try {
    if (occasion.start) await start(play, occasion.start, { seen, random: occurrence.random });
    if (occasion.message) await publish(play, occasion.message, seen);
  } catch (thrown) {
    if (!(thrown instanceof WaybillError)) throw thrown;
    noteGap(play, `${at}: ${thrown.code} ${thrown.message}`);
  }
}

/** Undefined: there is nothing yet that it could be about. */
function demoOf(
  { data, engine }: Play,
  { occasion, index, random, occurring: { delivered, taken } }: Occurrence,
): Variables | undefined {
  const recent = delivered
    .slice(-RECENT)
    .filter(({ number }) => !taken.has(`${occasion.id} ${number}`));
  if (occasion.about === 'delivered-order' && recent.length === 0) return undefined;
  const order = recent.length > 0 ? random.pick(recent) : undefined;
  if (order) taken.add(`${occasion.id} ${order.number}`);
  const about = occasion.about === 'delivered-order' ? order?.customer : undefined;
  const customer =
    data.customers.find(({ number }) => number === about) ?? random.pick(data.customers);
  return {
    n: String(index + 1).padStart(3, '0'),
    day: dayOf(engine.now()).slice(2).replaceAll('-', ''),
    roll: random.next(),
    customer: { ...customer },
    product: { ...random.pick(data.products) },
    ...(order && { order }),
  };
}

/** Customers complain of what they got lately. */
const RECENT = 40;

const keyOf = (value: string | undefined, seen: Seen): string | undefined => {
  if (value === undefined) return undefined;
  const { variables, demo, now, at } = seen;
  const key = evaluateValue(value, {
    variables: { ...variables, demo },
    now,
    at,
    timeZone: TIME_ZONE,
  });
  return typeof key === 'string' ? key : undefined;
};

async function start(
  { engine, people }: Play,
  { process, element, businessKey, by, variables }: NonNullable<Occasion['start']>,
  { seen, random }: { readonly seen: Seen; readonly random: Random },
): Promise<void> {
  const starter = people.someone([by], random);
  const key = keyOf(businessKey, seen);
  await engine.start({
    processId: process,
    ...(element !== undefined && { startElement: element }),
    ...(key !== undefined && { businessKey: key }),
    variables: valuesOf(variables, seen),
    actor: { id: starter?.user ?? by, by: 'user' },
  });
}

async function publish(
  play: Play,
  { name, key, variables }: NonNullable<Occasion['message']>,
  seen: Seen,
): Promise<void> {
  const correlationKey = keyOf(key, seen);
  const { receivers } = await play.engine.publishMessage({
    name,
    ...(correlationKey !== undefined && { correlationKey }),
    variables: valuesOf(variables, seen),
    timeToLive: 0,
    actor: { id: 'outside', by: 'system' },
  });
  if (receivers.length === 0) noteGap(play, `${seen.at}: nobody takes the message`);
}
