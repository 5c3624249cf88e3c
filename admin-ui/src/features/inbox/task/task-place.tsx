import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getDefinition } from '../../../api/get-definition.ts';
import type { Task } from '../../../api/list-tasks.ts';
import { Diagram } from '../../../modeler/diagram.tsx';
import { Loaded } from '../../../parts/loaded.tsx';

interface TaskPlaceProps {
  readonly task: Task;
  /** Of the process. */
  readonly name: string;
}

/** Where the task stands in its process: shown when somebody asks. */
export function TaskPlace({ task, name }: TaskPlaceProps) {
  const { t } = useTranslation('task');
  const [open, setOpen] = useState(false);
  const { processId, version, element } = task;
  const markers = useMemo(() => ({ here: { [element]: 1 } }), [element]);
  const query = useQuery({
    queryKey: ['definition', processId, version],
    queryFn: () => getDefinition(processId, String(version)),
    staleTime: Infinity,
    enabled: open,
  });
  return (
    <section>
      <Button onClick={() => setOpen(!open)} aria-expanded={open}>
        {t('place')}
      </Button>
      {open ? (
        <Loaded query={query}>
          {({ xml }) => <Diagram xml={xml} label={name} markers={markers} reveal={element} />}
        </Loaded>
      ) : null}
    </section>
  );
}
