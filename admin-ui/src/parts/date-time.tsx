import dayjs from 'dayjs';

/** 2026-11-23, or with the time of day; the full moment on hover. */
export function DateTime({ at, time = false }: { readonly at: string; readonly time?: boolean }) {
  const moment = dayjs(at);
  return (
    <time dateTime={at} title={moment.format('YYYY-MM-DD HH:mm:ss Z')}>
      {moment.format(time ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD')}
    </time>
  );
}
