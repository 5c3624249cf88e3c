import { ROLES } from '@waybill/engine/people';
import { ACTIONS, rightsOf, SUBJECTS, type Scope } from '@waybill/server/contract';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

interface ScopeSelectProps {
  /** Given by the form, which names it by its own label. */
  readonly id?: string;
  readonly value?: Scope[];
  readonly onChange?: (scopes: Scope[]) => void;
}

/** Rights that some role has, by what they are about. */
export function ScopeSelect(props: ScopeSelectProps) {
  const { t } = useTranslation('role-matrix');
  const textOf = useScopeText();
  return (
    <Select<Scope[]>
      {...props}
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      options={SUBJECTS.map((subject) => ({
        label: t(`subjects.${subject}`),
        options: ACTIONS.map((action): Scope => `${action}:${subject}`)
          .filter((scope) => GIVEN.includes(scope))
          .map((value) => ({ value, label: textOf(value) })),
      }))}
    />
  );
}

const GIVEN = ROLES.flatMap((role) =>
  rightsOf(role).map(({ action, subject }): Scope => `${action}:${subject}`),
);

/** A scope in words: what it is about, and what may be done with it. */
export function useScopeText(): (scope: string) => string {
  const { t } = useTranslation('role-matrix');
  return (scope) => {
    const [action = '', subject = ''] = scope.split(':');
    return t('scope', { subject: t(`subjects.${subject}`), action: t(`actions.${action}`) });
  };
}
