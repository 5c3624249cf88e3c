import type { Alarm } from '../../api/list-alarms.ts';

export const STATUSES = ['open', 'acknowledged', 'silenced', 'cleared'] as const;
export const SEVERITIES = ['critical', 'warning'] as const;
export const KINDS = [
  ...(['overdue', 'predicted-late', 'stuck', 'limit-exceeded', 'limit-near'] as const),
  ...(['complaint-near', 'complaint-passed', 'folder-trouble'] as const),
] as const;

/** What the list is narrowed to; stands in the address. */
export interface AlarmFilter {
  readonly status: Alarm['status'];
  /** Undefined: both. */
  readonly severity: Alarm['finding']['severity'] | undefined;
  /** Undefined: all. */
  readonly kind: Alarm['finding']['alarm'] | undefined;
}

export const readFilter = (address: URLSearchParams): AlarmFilter => ({
  status: STATUSES.find((one) => one === address.get('status')) ?? 'open',
  severity: SEVERITIES.find((one) => one === address.get('severity')),
  kind: KINDS.find((one) => one === address.get('kind')),
});
