import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tag, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

const DAY = 86_400_000;

/** How urgent something is: `late` past its time, `soon` within a day. */
function urgencyOf(dueAt: number, now: number): 'late' | 'soon' | 'calm' {
  if (dueAt < now) return 'late';
  return dueAt - now < DAY ? 'soon' : 'calm';
}

/** When something is due, with a word where it is late or soon; the full moment on hover. */
export function DueMark({ dueAt }: { readonly dueAt: number }) {
  const { t } = useTranslation('parts');
  const now = Date.now();
  const urgency = urgencyOf(dueAt, now);
  const due = dayjs(dueAt);
  const days = Math.floor(Math.abs(dueAt - now) / DAY);
  const words = {
    late: days > 0 ? t('lateDays', { count: days }) : t('lateToday'),
    soon: t('dueSoon', { time: due.format('MM-DD HH:mm') }),
    calm: due.format('YYYY-MM-DD'),
  };
  const marks = { late: <WarningOutlined />, soon: <ClockCircleOutlined />, calm: null };
  return (
    <Tooltip title={due.format('YYYY-MM-DD HH:mm')}>
      <Tag
        className={`due due-${urgency}`}
        variant={urgency === 'calm' ? 'outlined' : 'filled'}
        color={{ late: 'red', soon: 'orange', calm: 'default' }[urgency]}
        icon={marks[urgency]}
      >
        {words[urgency]}
      </Tag>
    </Tooltip>
  );
}
