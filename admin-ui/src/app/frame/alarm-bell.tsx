import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { listAlarms } from '../../api/list-alarms.ts';
import { useMay } from '../../parts/use-may.ts';

/** More are told as `99+`. */
const COUNTED = 99;

/** How many alarms are open; told by the server as they come and go. */
export function AlarmBell() {
  const { t } = useTranslation('alarms');
  const may = useMay();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['alarms', 'bell'],
    queryFn: ({ signal }) => listAlarms({ status: 'open', limit: COUNTED + 1 }, signal),
    enabled: may('read', 'alarm'),
  });
  const count = data?.items.length ?? 0;
  const shown = count > COUNTED ? `${COUNTED}+` : String(count);
  return (
    <Button
      type="text"
      aria-label={t('bell', { count: shown })}
      icon={
        <Badge
          {...{ count, overflowCount: COUNTED, size: 'small', color: '#CF1322' }}
          offset={[count > 9 ? 12 : 6, -2]}
        >
          <BellOutlined />
        </Badge>
      }
      onClick={() => void navigate('/alarms')}
    />
  );
}
