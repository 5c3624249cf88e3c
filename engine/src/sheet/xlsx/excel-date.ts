const DAY = 86_400_000;

/** 1899-12-30, so that from March 1900 on days count as Excel does, which has a 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Days of Excel as ISO 8601, with a time where there is one; undefined where it is no date. */
export function excelDate(days: number, since1904: boolean): string | undefined {
  if (!Number.isFinite(days) || days < 1 || days >= 2_958_466) return undefined;
  const early = !since1904 && days < 60 ? DAY : 0;
  const time = (since1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * DAY) + early;
  const iso = new Date(Math.round(time / 1_000) * 1_000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}
