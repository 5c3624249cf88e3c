import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { getDefinition } from '../../../api/get-definition.ts';
import { getHeat } from '../../../api/get-heat.ts';
import { listDefinitions, type Definition } from '../../../api/list-definitions.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import { HeatFilters } from './heat-filters.tsx';
import { HEATS } from './heat-of.ts';
import { HeatView } from './heat-view.tsx';
import './heat.css';

/** Where a process takes its time: the newest instances of one version, element by element. */
export function HeatMap() {
  const { t } = useTranslation('operations');
  const query = useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => listDefinitions(signal),
    staleTime: 60_000,
  });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? <Nothing text={t('noProcess')} /> : <Chosen definitions={items} />
      }
    </Loaded>
  );
}

function Chosen({ definitions }: { readonly definitions: readonly Definition[] }) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('processId');
  const newest = definitions.find(({ processId }) => processId === asked) ?? definitions[0];
  if (newest === undefined) return null;
  const { processId } = newest;
  const version = Number(search.get('version') ?? newest.version);
  const kind = HEATS.find((one) => one === search.get('by')) ?? 'mean';
  const set = (changes: Readonly<Record<string, string>>): void =>
    setSearch({ view: 'heat', processId, version: String(version), by: kind, ...changes });
  return (
    <>
      <HeatFilters {...{ definitions, newest, version, kind, set }} />
      <Read key={`${processId} ${version}`} {...{ processId, version, kind }} />
    </>
  );
}

interface ReadProps {
  readonly processId: string;
  readonly version: number;
  readonly kind: (typeof HEATS)[number];
}

function Read({ processId, version, kind }: ReadProps) {
  const definition = useQuery({
    queryKey: ['definition', processId, String(version)],
    queryFn: () => getDefinition(processId, String(version)),
    staleTime: Infinity,
  });
  const heat = useQuery({
    queryKey: ['heat', processId, version],
    queryFn: ({ signal }) => getHeat(processId, version, signal),
    staleTime: 60_000,
  });
  return (
    <Loaded query={definition}>
      {({ xml }) => (
        <Loaded query={heat}>
          {(found) => <HeatView {...{ xml, kind, heat: found, processId, version }} />}
        </Loaded>
      )}
    </Loaded>
  );
}
