/** Days of the company, as the engine reads them, wherever the browser is. */
export const ZONE = 'Asia/Shanghai';
/** No summer time since 1991. */
export const OFFSET = '+08:00';

/** Epoch milliseconds at which `2026-11-23` begins. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00${OFFSET}`);
