/** Taken by the start number `fired`, counted from 0, of a version. */
export const startTimerClaim = (id: string, version: number, fired: number): string =>
  `tmr:${id}:${String(version)}:${String(fired)}`;
