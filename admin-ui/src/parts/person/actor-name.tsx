import { useTranslation } from 'react-i18next';
import { PersonName } from './person-name.tsx';

interface ActorNameProps {
  readonly actor: { readonly id: string; readonly by: string };
}

/** Who has done something, as people read it; machines have no name. */
export function ActorName({ actor: { id, by } }: ActorNameProps) {
  const { t } = useTranslation('parts');
  return MACHINES.has(by) ? t('system') : <PersonName account={id} />;
}

/** By whose right nobody in particular has done something. */
const MACHINES: ReadonlySet<string> = new Set([
  ...['engine', 'worker', 'timer', 'system', 'child', 'parent', 'message', 'signal'],
]);
