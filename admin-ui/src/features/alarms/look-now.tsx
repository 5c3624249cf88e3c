import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { evaluateAlarms } from '../../api/evaluate-alarms.ts';
import { useMay } from '../../parts/use-may.ts';
import { Problem } from '../../parts/problem/problem.tsx';

/** Lets the rules judge the live state at once; by itself that comes every minute. */
export function LookNow() {
  const { t } = useTranslation('alarms');
  const may = useMay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const look = useMutation({
    mutationFn: evaluateAlarms,
    onSuccess: ({ looked, raised, cleared }) => {
      void message.success(t('lookedAt', { looked, raised, cleared }), 6);
      return client.invalidateQueries({ queryKey: ['alarms'] });
    },
    onError: (error) => void message.error(<Problem of={error} />, 8),
  });
  if (!may('operate', 'alarm')) return null;
  return (
    <Button onClick={() => look.mutate()} loading={look.isPending}>
      {t('lookNow')}
    </Button>
  );
}
