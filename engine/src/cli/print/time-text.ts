/** `2026-03-02 09:00:00` in the zone. */
export function timeText(epochMs: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return parts.format(epochMs);
}

/** Where people read times: the company's zone. */
export const TIME_ZONE = 'Asia/Shanghai';

/** `2 d 03:00:00` */
export function durationText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const days = Math.floor(seconds / 86_400);
  const clock = [seconds / 3600, seconds / 60, seconds].map((part, place) =>
    String(Math.floor(part) % (place === 0 ? 24 : 60)).padStart(2, '0'),
  );
  return days > 0 ? `${days} d ${clock.join(':')}` : clock.join(':');
}
