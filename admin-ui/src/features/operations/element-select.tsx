import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getDefinition } from '../../api/get-definition.ts';
import { readElements } from '../../modeler/read-elements.ts';
import { FilterSelect } from '../../parts/filter-select.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';

interface ElementSelectProps {
  readonly processId: string;
  /** Absent: the newest. */
  readonly version?: number;
  readonly value: string | undefined;
  readonly onChange: (element: string | undefined) => void;
}

/** An element of a process by its name, for a token or a timer to stand at. */
export function ElementSelect({ processId, version, value, onChange }: ElementSelectProps) {
  const { t } = useTranslation('operations');
  const asked = version === undefined ? 'newest' : String(version);
  const { data } = useQuery({
    queryKey: ['definition', processId, asked],
    queryFn: () => getDefinition(processId, asked),
    retry: false,
  });
  const nameOf = useElementNames(data === undefined ? [] : [data]);
  const elements = readElements(data?.xml ?? '<x/>').filter(({ type }) => WAITS.test(type));
  const options = elements.map(({ id, name }) => ({
    value: id,
    label: data === undefined ? id : `${nameOf(data, id)}${name ? '' : ` (${id})`}`,
  }));
  return <FilterSelect {...{ label: t('element'), value, onChange, options, width: 180 }} />;
}

/** Where tokens and timers wait. */
const WAITS = /(Task|task|Gateway|subProcess|SubProcess|callActivity|transaction|\w+Event)$/;
