/** Releases are told in the company's time, whatever zone the browser is in. */
const ZONE = 'Asia/Shanghai';
/** No summer time since 1991. */
const OFFSET = '+08:00';

/** 2026-11-23 08:30 */
export const shanghaiTime = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' },
  }).format(at);

/** Epoch milliseconds of `2026-11-23 08:30` in Shanghai. */
export const readShanghaiTime = (text: string): number =>
  Date.parse(`${text.replace(' ', 'T')}:00${OFFSET}`);
