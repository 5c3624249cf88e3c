import type { AlarmState } from '@waybill/engine';

/** One way in which people are told of an alarm. */
export interface Channel {
  readonly name: string;
  /** Rejects where it could not; it is then tried again. */
  readonly send: (alarm: AlarmState) => Promise<void>;
}
