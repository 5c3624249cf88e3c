import type { Json } from '@waybill/server/contract';
import type { AskedValue } from './asked-value.ts';

/** What a field of kind `any` holds: what the person says it is, and what was entered as such. */
export interface EnteredAny {
  readonly as: AskedValue['kind'];
  readonly entered?: unknown;
}

/**
 * What was entered as it is meant; nothing entered is null. Groups and lists are held as they are,
 * or as text where they are written as JSON. Throws a SyntaxError where such a text is none.
 */
export function valueOf(asked: AskedValue, entered: unknown): Json {
  if (entered === undefined || entered === null || entered === '') return null;
  const { kind, members = [], item } = asked;
  switch (kind) {
    case 'any': {
      if (!isEnteredAny(entered)) return entered as Json;
      return valueOf({ ...asked, kind: entered.as }, entered.entered);
    }
    case 'group':
      return isObject(entered) ? membersOf(members, entered) : parsed(entered);
    case 'list':
      return Array.isArray(entered) ? itemsOf(item, entered) : parsed(entered);
    case 'json':
      return parsed(entered);
    default:
      // What fields of one value give: a text, a number, whether something is so, or an amount.
      return entered as Json;
  }
}

/** Whether what is written as JSON in it is such. */
export function isMeant(asked: AskedValue, entered: unknown): boolean {
  try {
    valueOf(asked, entered);
    return true;
  } catch {
    return false;
  }
}

const parsed = (entered: unknown): Json =>
  typeof entered === 'string' ? (JSON.parse(entered) as Json) : (entered as Json);

function membersOf(members: readonly AskedValue[], entered: object): Json {
  const given = Object.entries(entered).map(([name, value]) => {
    const member = members.find((one) => one.name === name);
    return [name, member ? inside(member, value) : (value as Json)];
  });
  return Object.fromEntries(given) as Json;
}

/** A row that was added and left empty is none. */
const itemsOf = (item: AskedValue | undefined, entered: readonly unknown[]): Json =>
  entered
    .filter((one) => one !== undefined)
    .map((one) => (item ? inside(item, one) : (one as Json)));

/** A text that was empty before, and that nobody has touched, stays one. */
const inside = (asked: AskedValue, entered: unknown): Json =>
  entered === '' ? '' : valueOf(asked, entered);

export const isEnteredAny = (entered: unknown): entered is EnteredAny =>
  isObject(entered) && 'as' in entered;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
