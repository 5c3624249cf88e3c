import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem/problem.tsx';

interface ClaimChosenProps {
  readonly count: number;
  readonly onClaim: () => Promise<void>;
}

/** Without a question first: what was claimed can be given back. */
export function ClaimChosen({ count, onClaim }: ClaimChosenProps) {
  const { t } = useTranslation('inbox');
  const { message } = App.useApp();
  const claim = useMutation({
    mutationFn: onClaim,
    onError: (error) => void message.error(<Problem of={error} />, 8),
  });
  return (
    <Button type="primary" size="small" loading={claim.isPending} onClick={() => claim.mutate()}>
      {t('claimChosen', { count })}
    </Button>
  );
}
