import dayjs from 'dayjs';
import { memo } from 'react';

interface DateTimeProps {
  readonly at: string;
  readonly time?: boolean;
}

/** 2026-11-23, or with the time of day; the full moment on hover. Written once: lists hold hundreds. */
export const DateTime = memo(function DateTime({ at, time = false }: DateTimeProps) {
  const moment = dayjs(at);
  return (
    <time dateTime={at} title={moment.format('YYYY-MM-DD HH:mm:ss Z')}>
      {moment.format(time ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD')}
    </time>
  );
});
