import type { QueryOf, Routes } from '@waybill/server/contract';
import type { SignedIn } from '../../api/who-am-i.ts';

/** Whose tasks; `all` are all open ones of the company. */
export const WHOSE = ['inbox', 'mine', 'offered', 'group', 'all'] as const;
export type Whose = (typeof WHOSE)[number];

/** What the list is narrowed to; stands in the address. */
export interface InboxFilter {
  readonly whose: Whose;
  /** One of the person's groups, where `whose` is `group`. */
  readonly group: string;
  readonly overdue: boolean;
  readonly process: string;
  readonly order: 'due' | 'created' | 'priority';
  readonly text: string;
}

const ORDERS = ['due', 'created', 'priority'] as const;

const oneOf = <T extends string>(wanted: readonly T[], given: string | null, other: T): T =>
  wanted.find((one) => one === given) ?? other;

export const readFilter = (address: URLSearchParams): InboxFilter => ({
  whose: oneOf(WHOSE, address.get('whose'), 'inbox'),
  group: address.get('group') ?? '',
  overdue: address.get('overdue') === 'yes',
  process: address.get('process') ?? '',
  order: oneOf(ORDERS, address.get('order'), 'due'),
  text: address.get('text') ?? '',
});

export function writeFilter(filter: InboxFilter): URLSearchParams {
  const { overdue, ...texts } = filter;
  const said = { ...texts, overdue: overdue ? 'yes' : '' };
  const usual: Partial<typeof said> = { whose: 'inbox', order: 'due' };
  return new URLSearchParams(
    Object.entries(said).filter(
      ([name, value]) => value !== '' && value !== usual[name as keyof typeof said],
    ),
  );
}

/** What the server narrows by. */
export function queryOf(
  { whose, group, overdue, process, order, text }: InboxFilter,
  { user }: SignedIn,
  now: number,
): QueryOf<Routes['listTasks']> {
  return {
    order,
    ...(whose === 'inbox' && { inbox: true }),
    ...(whose === 'mine' && { assignee: user }),
    ...(whose === 'offered' && { inbox: true, unassigned: true }),
    ...(whose === 'group' && group !== '' && { candidateGroup: group }),
    ...(overdue && { dueBefore: now }),
    ...(process !== '' && { processId: process }),
    ...(text.trim() !== '' && { text: text.trim() }),
  };
}
