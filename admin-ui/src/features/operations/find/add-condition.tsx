import type { VariableCondition } from '@waybill/server/contract';
import { ConfigProvider } from 'antd';
import { useTranslation } from 'react-i18next';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { ConditionItems, type Entered } from './condition-items.tsx';
import type { ProcessChosen } from './use-known-paths.ts';

interface AddConditionProps {
  readonly of: ProcessChosen;
  readonly onAdd: (condition: VariableCondition) => void;
}

/** A button that asks by which variable instances are to be found. */
export function AddCondition({ onAdd, of }: AddConditionProps) {
  const { t } = useTranslation('operations');
  return (
    <ConfigProvider componentSize="middle">
      <Reasoned<Entered>
        label={t('condition.add')}
        note={t(of.processId === undefined ? 'condition.noteAny' : 'condition.note')}
        reason="none"
        initial={{ comparison: 'contains' }}
        onDo={async ({ path, comparison, value }) =>
          onAdd({ path: path.trim(), comparison, value: String(value).trim() })
        }
      >
        <ConditionItems of={of} />
      </Reasoned>
    </ConfigProvider>
  );
}
