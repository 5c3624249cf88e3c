const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of `YYYY-MM-DD`, which must be a day that exists. */
export const epochDayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const dayOfEpoch = (epochDay: number): string =>
  new Date(epochDay * DAY_MS).toISOString().slice(0, 10);

/** ISO 8601 weekday, 1 Monday … 7 Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (epochDay: number): number => ((((epochDay + 3) % 7) + 7) % 7) + 1;
