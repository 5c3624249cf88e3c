const DAY = /^(\d{4})(?:\D?(\d\d)\D?(\d\d)|\D(\d\d?)\D(\d\d?))\D?$/;

/** A day as people type it: 2026-11-23, 2026/1/5, 2026年1月5日, 20261123; an invalid date where it is none. */
export function readDay(typed: string): Date {
  const [, year, ...parts] = DAY.exec(typed.trim()) ?? [];
  const [month, day] = parts.filter(Boolean).map(Number);
  if (year === undefined || month === undefined || day === undefined) return new Date(NaN);
  const read = new Date(Number(year), month - 1, day);
  return read.getMonth() === month - 1 && read.getDate() === day ? read : new Date(NaN);
}
