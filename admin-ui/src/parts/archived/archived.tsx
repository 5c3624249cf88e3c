import { InboxOutlined } from '@ant-design/icons';
import { Button, Descriptions, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApiError } from '../../api/api-error.ts';
import { DateTime } from '../date-time.tsx';
import { ActorName } from '../person/actor-name.tsx';
import { useMay } from '../use-may.ts';

/** What the server says of an instance that an archive has taken over. */
interface Archive {
  /** Name of the file. */
  readonly archive: string;
  /** Epoch milliseconds. */
  readonly time?: number;
  readonly actor?: { readonly id: string; readonly by: string };
}

/** Where the history of an instance lies that pages cannot show any more: nothing can be done with it here. */
export function Archived({ error }: { readonly error: ApiError }) {
  const { t } = useTranslation('archived');
  const may = useMay();
  // The code says that it has it.
  const { archive, time, actor } = error.problem['archived'] as Archive;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['when', time === undefined ? '—' : <DateTime at={new Date(time).toISOString()} time />],
    ['who', actor === undefined ? '—' : <ActorName actor={actor} />],
    ['file', <code key="file">{archive}</code>],
  ];
  return (
    <Result
      status="info"
      icon={<InboxOutlined className="result-sign" />}
      title={t('title')}
      subTitle={
        <>
          {t('where')} <small className="problem-code">{error.code}</small>
        </>
      }
      extra={
        may('read', 'retention') ? (
          <Link to="/administration?view=retention">
            <Button>{t('all')}</Button>
          </Link>
        ) : null
      }
    >
      <Descriptions
        size="small"
        column={1}
        items={facts.map(([key, children]) => ({ key, label: t(key), children }))}
      />
    </Result>
  );
}
