import type { AskedValue, Wording } from './asked-value.ts';
import { titleWithin } from './path-title.ts';
import { isObject } from './entered-value.ts';

export interface Column {
  /** Of members, from the thing in the list; empty where that is one value itself. */
  readonly path: readonly string[];
  readonly asked: AskedValue;
}

/** The values that a thing in a list consists of, each a column; groups in it are told by theirs. */
export function columnsOf(item: AskedValue, label: string): readonly Column[] {
  if (item.kind !== 'group') return [{ path: [], asked: { ...item, name: item.name || label } }];
  return membersOf(item);
}

const membersOf = ({ members = [] }: AskedValue): readonly Column[] =>
  members.flatMap((member): readonly Column[] =>
    member.kind === 'group'
      ? membersOf(member).map(({ path, asked }) => ({
          path: [member.name, ...path],
          asked: within(member, asked),
        }))
      : [{ path: [member.name], asked: member }],
  );

/** A unit of a quantity is called after both. */
function within(group: AskedValue, asked: AskedValue): AskedValue {
  const name = `${group.name} · ${asked.name}`;
  if (!group.titles && !asked.titles) return { ...asked, name };
  const titleIn = (language: keyof Wording): string =>
    titleWithin(group.titles?.[language] ?? group.name, asked.titles?.[language] ?? asked.name);
  return { ...asked, name, titles: { zh: titleIn('zh'), en: titleIn('en') } };
}

export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value);

export function withValueAt(value: unknown, path: readonly string[], now: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return now;
  const object = isObject(value) ? value : {};
  return { ...object, [name]: withValueAt(object[name], rest, now) };
}
