import type { DateKind, OrderDate } from '../canonical-order.ts';
import { quote } from '../note.ts';
import type { Field, NoteBook } from '../note.ts';
import type { Moment } from './moment.ts';

export interface DateReading {
  readonly kind: DateKind;
  readonly code: string | null;
  readonly stated: string;
  readonly path: string;
  readonly moment: Moment | null;
}

/** A date of the order; where it cannot be read, the stated text stands and a note says so. */
export function orderDate(reading: DateReading, notes: NoteBook): OrderDate {
  const { kind, code, stated, moment, path } = reading;
  if (moment === null) notes.add('INTAKE_DATE_UNREADABLE', unreadable(stated), path);
  return { kind, code, date: moment?.date ?? null, time: moment?.time ?? null, stated };
}

/** For places that hold a day and nothing else: what is no day is kept beside the order. */
export function dayOf(field: Field, moment: Moment | null, notes: NoteBook): string | null {
  if (field.text === null) return null;
  if (moment === null) notes.keepUnread('INTAKE_DATE_UNREADABLE', unreadable(field.text), field);
  return moment?.date ?? null;
}

function unreadable(stated: string): string {
  return `Expected a calendar date in the format the sender names, but found ${quote(stated)}.`;
}

/** The one day people plan by. */
export function requestedDay(dates: readonly OrderDate[]): string | null {
  for (const kind of PREFERENCE) {
    const found = dates.find((date) => date.kind === kind && date.date !== null);
    if (found) return found.date;
  }
  return null;
}

const PREFERENCE: readonly DateKind[] = [
  'requested-delivery',
  'latest-delivery',
  'requested-shipment',
  'latest-shipment',
];
