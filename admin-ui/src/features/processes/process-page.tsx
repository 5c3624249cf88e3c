import { useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { getDefinition } from '../../api/get-definition.ts';
import { Diagram } from '../../modeler/diagram.tsx';
import { readElements } from '../../modeler/read-elements.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import { useMay } from '../../parts/use-may.ts';
import { VersionSelect } from '../versions/version-select.tsx';
import { ElementPane } from './element-pane.tsx';
import { ProcessFacts } from './process-facts.tsx';
import { StartInstance } from './start-instance.tsx';
import './processes.css';

type Definition = Awaited<ReturnType<typeof getDefinition>>;

/** One version of a process: its diagram, and what its elements call, ask and carry out. */
export function ProcessPage() {
  const { processId = '', version = 'newest' } = useParams();
  const query = useQuery({
    queryKey: ['definition', processId, version],
    queryFn: () => getDefinition(processId, version),
    staleTime: Infinity,
  });
  return <Loaded query={query}>{(definition) => <ProcessView definition={definition} />}</Loaded>;
}

function ProcessView({ definition }: { readonly definition: Definition }) {
  const { t } = useTranslation('processes');
  const { xml, file, deployedAt } = definition;
  const elements = useMemo(() => readElements(xml), [xml]);
  const [search] = useSearchParams();
  const asked = search.get('element') ?? undefined;
  const [selected, select] = useState(asked);
  const [revealed, reveal] = useState(asked);
  const nameOf = useElementNames([definition]);
  const title = nameOf(definition);
  return (
    <Page title={title} actions={<Actions definition={definition} />}>
      <p className="process-line">
        {t('versionOf', { version: definition.version })}
        {' · '}
        <DateTime at={new Date(deployedAt).toISOString()} time />
        {' · '}
        <code>{file.split('/').slice(-2).join('/')}</code>
      </p>
      <Diagram
        xml={xml}
        label={title}
        height="min(56vh, 560px)"
        onSelect={select}
        {...(revealed !== undefined && { reveal: revealed })}
      />
      <ElementPane element={elements.find(({ id }) => id === selected)} />
      <ProcessFacts elements={elements} onReveal={reveal} />
    </Page>
  );
}

function Actions({ definition }: { readonly definition: Definition }) {
  const { t } = useTranslation('processes');
  const { processId, version } = definition;
  const navigate = useNavigate();
  const may = useMay();
  return (
    <Space wrap>
      <VersionSelect
        {...{ processId, value: version, label: t('version') }}
        onChange={(chosen) => void navigate(`/processes/${processId}/${chosen}`)}
      />
      <Button onClick={() => void navigate(`/processes/${processId}/versions`)}>
        {t('versions')}
      </Button>
      <Button onClick={() => void navigate(`/operations?processId=${processId}`)}>
        {t('instances')}
      </Button>
      <Button onClick={() => void navigate(`/processes/${processId}/try?version=${version}`)}>
        {t('tryIt')}
      </Button>
      {may('create', 'draft') && may('deploy', 'definition') ? (
        <Button onClick={() => void navigate(`/processes/${processId}/design?version=${version}`)}>
          {t('design')}
        </Button>
      ) : null}
      {may('start', 'instance') ? <StartInstance definition={definition} /> : null}
    </Space>
  );
}
