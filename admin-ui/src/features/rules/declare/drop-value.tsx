import { DeleteOutlined } from '@ant-design/icons';
import type { RuleSet } from '@waybill/engine/rules';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Side } from './declared.ts';
import { usesOf } from './uses-of.ts';

interface DropValueProps {
  readonly set: RuleSet;
  readonly side: Side | 'facts';
  readonly name: string;
  /** A rule set has one input and one output at least. */
  readonly isLast: boolean;
  readonly onDrop: () => void;
}

const SHOWN = 5;

/** What is used stays, and says by what. */
export function DropValue({ set, side, name, isLast, onDrop }: DropValueProps) {
  const { t } = useTranslation('rules');
  const uses = usesOf(set, side, name);
  const why =
    uses.length > 0
      ? t('declare.used', { by: uses.slice(0, SHOWN).join(', '), count: uses.length })
      : isLast
        ? t('declare.last')
        : undefined;
  return (
    <Tooltip title={why ?? t('declare.drop')}>
      <Button
        size="small"
        type="text"
        aria-label={`${t('declare.drop')} ${name}${why === undefined ? '' : `: ${why}`}`}
        disabled={why !== undefined}
        icon={<DeleteOutlined />}
        onClick={onDrop}
      />
    </Tooltip>
  );
}
