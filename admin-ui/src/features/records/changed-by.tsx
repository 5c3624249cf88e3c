import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordChange } from '../../api/compare-record.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { PersonName } from '../../parts/person/person-name.tsx';
import { useProcessName } from '../../parts/use-process-name.ts';

/** As processes give it: `<process>: <element>`. */
const BY_PROCESS = /^([\w.-]+): ([\w.-]+)$/;

/** Who changed a value, when and why; a process by its name and the step that did it. */
export function ChangedBy({ step }: { readonly step: RecordChange['steps'][number] }) {
  const { t } = useTranslation('records');
  const processOf = useProcessName();
  const { revision, actor, time, reason, proposedBy } = step;
  const [, processId, element] = (actor.by === 'worker' && BY_PROCESS.exec(reason ?? '')) || [];
  const name = processOf({ processId, element });
  return (
    <div>
      {t('version', { number: revision })} <DateTime at={new Date(time).toISOString()} />{' '}
      {name === undefined ? (
        <PersonName account={actor.id} />
      ) : (
        <Link to={`/operations/${actor.id}`}>{name}</Link>
      )}
      {proposedBy === undefined ? null : (
        <>
          {' '}
          {t('proposedBy')} <PersonName account={proposedBy.id} />
        </>
      )}
      {reason === undefined || name !== undefined ? null : (
        <Typography.Text type="secondary"> {reason}</Typography.Text>
      )}
    </div>
  );
}
