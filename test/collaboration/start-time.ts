/** 2026-03-02 09:00 in Shanghai. */
export const T0 = Date.parse('2026-03-02T01:00:00Z');
