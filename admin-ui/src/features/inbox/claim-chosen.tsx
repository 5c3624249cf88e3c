import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { Problem } from '../../parts/problem/problem.tsx';

interface ClaimChosenProps {
  readonly label: string;
  readonly onClaim: () => Promise<void>;
}

/** Without a question first: what was claimed can be given back. */
export function ClaimChosen({ label, onClaim }: ClaimChosenProps) {
  const { message } = App.useApp();
  const claim = useMutation({
    mutationFn: onClaim,
    onError: (error) => void message.error(<Problem of={error} />, 8),
  });
  return (
    <Button type="primary" size="small" loading={claim.isPending} onClick={() => claim.mutate()}>
      {label}
    </Button>
  );
}
