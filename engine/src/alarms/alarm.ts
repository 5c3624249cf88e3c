import type { Actor } from '../history/batch.ts';

export type AlarmKind =
  | ('overdue' | 'predicted-late' | 'stuck' | 'limit-exceeded' | 'limit-near')
  | ('complaint-near' | 'complaint-passed' | 'folder-trouble');

/** What a rule has found, in the words of the rule set `alarm` that ships. */
export interface Finding {
  readonly alarm: AlarmKind;
  readonly severity: 'warning' | 'critical';
  /** Whom to tell: the person in charge, the manager, or both. */
  readonly notify: 'owner' | 'manager' | 'both';
  readonly zh: string;
  readonly en: string;
}

/** What the alarm is about. */
export interface AlarmSubject {
  readonly kind: 'task' | 'instance' | 'record' | 'folder';
  /** Task id, instance id, `<type>/<name>` of a record, or the id of a watched folder. */
  readonly id: string;
  readonly businessKey?: string;
  readonly processId?: string;
  readonly element?: string;
  /** Whose it is, where one person has it; else the groups that might take it. */
  readonly owner?: string;
  readonly groups: readonly string[];
}

/** How people are told: which notice, and how far it has come. */
export interface Telling {
  /** 1 for the first; each raising, change of severity and escalation is one. */
  readonly notice: number;
  readonly attempts: number;
  /** Epoch milliseconds before which nobody tries. */
  readonly notBefore: number;
  /** Channels that have taken it. */
  readonly reached: readonly string[];
  /** Why the last attempt failed. */
  readonly failure?: string;
  readonly ended: boolean;
}

export interface AlarmState {
  readonly id: string;
  readonly finding: Finding;
  readonly subject: AlarmSubject;
  readonly status: 'open' | 'acknowledged' | 'silenced' | 'cleared';
  /** Epoch milliseconds, as all times. */
  readonly raisedAt: number;
  readonly acknowledged?: Noted;
  readonly escalated?: Noted & { readonly to: string };
  readonly silenced?: Noted & { readonly until: number };
  readonly clearedAt?: number;
  readonly telling: Telling;
}

interface Noted {
  readonly person: string;
  readonly time: number;
  readonly reason: string;
}

/** Every command names the time, since nothing here reads a clock. */
export type AlarmCommand = { readonly actor: Actor; readonly now: number } & (
  | {
      readonly kind: 'raise';
      readonly id: string;
      readonly finding: Finding;
      readonly subject: AlarmSubject;
    }
  | { readonly kind: 'clear' }
  | { readonly kind: 'acknowledge'; readonly reason: string }
  | { readonly kind: 'escalate'; readonly to: string; readonly reason: string }
  | { readonly kind: 'silence'; readonly until: number; readonly reason: string }
  /** Keeps others from telling for a while, as long as the attempt may take. */
  | { readonly kind: 'begin-telling'; readonly lease: number }
  | {
      readonly kind: 'end-telling';
      readonly notice: number;
      readonly reached: readonly string[];
      readonly failure?: string;
      /** Milliseconds to the next attempt; absent: there is none. */
      readonly again?: number;
    }
);

/** Shapes that were released are never edited. `values` are kept beside the chain. */
export type AlarmEvent =
  | {
      readonly kind: 'alarm-raised';
      readonly id: string;
      readonly finding: Finding;
      readonly subject: AlarmSubject;
      readonly time: number;
    }
  | { readonly kind: 'alarm-changed'; readonly finding: Finding; readonly time: number }
  | { readonly kind: 'alarm-cleared'; readonly time: number }
  | NotedEvent<'alarm-acknowledged'>
  | (NotedEvent<'alarm-escalated'> & { readonly to: string })
  | (NotedEvent<'alarm-silenced'> & { readonly until: number })
  | { readonly kind: 'telling-begun'; readonly notBefore: number }
  | {
      readonly kind: 'telling-ended';
      readonly reached: readonly string[];
      readonly failure?: string;
      readonly notBefore: number;
      readonly ended: boolean;
    };

interface NotedEvent<K extends string> {
  readonly kind: K;
  readonly person: string;
  readonly time: number;
  readonly values: { readonly reason: string };
}

/** One alarm of a kind about one thing: whoever finds the same raises the same. */
export const alarmId = (alarm: AlarmKind, { kind, id }: AlarmSubject): string =>
  `${alarm}.${kind}.${id.replaceAll('/', '.')}`;
