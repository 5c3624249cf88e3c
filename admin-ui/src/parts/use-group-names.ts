import { useTranslation } from 'react-i18next';
import { useListed } from './use-listed.ts';

/** Departments and roles by what people call them; what is unknown, as an account, stays as it is. */
export function useGroupNames(): (groups: readonly string[]) => string {
  const { t } = useTranslation('parts');
  const listed = useListed();
  return (groups) => listed(groups.map((group) => t(`groups.${group}`, { defaultValue: group })));
}
