import { Opaque } from '../values/opaque.ts';
import type { Zone } from './zone.ts';

/** A calendar day. */
export class FeelDate extends Opaque {
  readonly type = 'date';
  /** Days since 1970-01-01. */
  readonly epochDay: number;
  constructor(epochDay: number) {
    super();
    this.epochDay = epochDay;
  }
}

/** A time of day, with or without a zone. */
export class FeelTime extends Opaque {
  readonly type = 'time';
  /** Milliseconds since midnight on the wall clock. */
  readonly millis: number;
  readonly zone: Zone | null;
  constructor(millis: number, zone: Zone | null) {
    super();
    this.millis = millis;
    this.zone = zone;
  }
}

/** A day and time, with or without a zone. */
export class FeelDateTime extends Opaque {
  readonly type = 'date and time';
  /** Milliseconds from 1970-01-01T00:00:00 to the reading of the wall clock. */
  readonly localMillis: number;
  readonly zone: Zone | null;
  constructor(localMillis: number, zone: Zone | null) {
    super();
    this.localMillis = localMillis;
    this.zone = zone;
  }
}

/** A years and months duration. */
export class MonthsDuration extends Opaque {
  readonly type = 'years and months duration';
  readonly months: number;
  constructor(months: number) {
    super();
    this.months = months;
  }
}

/** A days and time duration. */
export class MillisDuration extends Opaque {
  readonly type = 'days and time duration';
  readonly millis: number;
  constructor(millis: number) {
    super();
    this.millis = millis;
  }
}
