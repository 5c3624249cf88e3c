import { useTranslation } from 'react-i18next';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { ConditionItems, type Entered, type Known } from './condition-items.tsx';
import type { Condition } from './condition.ts';

interface AddConditionProps extends Known {
  readonly onAdd: (condition: Condition) => void;
}

/** A button that asks by which variable instances are to be found. */
export function AddCondition({ onAdd, ...known }: AddConditionProps) {
  const { t } = useTranslation('operations');
  return (
    <Reasoned<Entered>
      label={t('condition.add')}
      note={t(known.paths.length === 0 ? 'condition.noteAny' : 'condition.note')}
      reason="none"
      initial={{ comparison: 'contains' }}
      onDo={async ({ path, comparison, value }) =>
        onAdd({ path: path.trim(), comparison, value: String(value).trim() })
      }
    >
      <ConditionItems {...known} />
    </Reasoned>
  );
}
