import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { AskedValue } from '../../parts/asked/asked-value.ts';
import { VariablesItem } from '../../parts/variables/variables-item.tsx';
import { gatherSurroundings } from '../designer/gather-surroundings.ts';
import { ToldVariables } from '../processes/told-variables.tsx';
import type { Trial } from './open-trial.ts';

interface AskedForProps {
  readonly trial: Trial;
  /** What waits: of an instance, at an element, with what its own execution knows. */
  readonly of: { readonly instanceId: string; readonly element: string; readonly key?: number };
}

/** Form items for what work at an element, or a message to it, is seen to bring. */
export function AskedFor({ trial, of }: AskedForProps) {
  const { data } = useQuery({
    queryKey: ['trial-asked', of.instanceId, of.element, of.key],
    queryFn: () => askedOf(trial, of),
    gcTime: 0,
  });
  if (data === undefined) return <Skeleton active />;
  return <VariablesItem before={NOTHING} told={NOBODY} asked={data} blank />;
}

const NOTHING = {};
const NOBODY = () => undefined;

async function askedOf(trial: Trial, of: AskedForProps['of']): Promise<readonly AskedValue[]> {
  const { xml, variables } = await trial.knownTo(of.instanceId, of.key);
  const { askedOfElement } = await import('../../modeler/known/asked-of-element.ts');
  const around = await gatherSurroundings(xml, { files: trial.files, scenarios: [] });
  const there = Object.keys(variables).filter((name) => variables[name] !== null);
  return askedOfElement(xml, of.element, { around, there: new Set(there) });
}

/** Form items for changes of what an instance of the trial knows, and for what it reads besides. */
export function KnownThere({ trial, of }: AskedForProps) {
  const { data } = useQuery({
    queryKey: ['trial-known', of.instanceId, of.element],
    queryFn: async () => ({
      ...(await trial.knownTo(of.instanceId)),
      asked: await askedOf(trial, of),
    }),
    gcTime: 0,
  });
  if (data === undefined) return <Skeleton active />;
  const { xml, variables, asked } = data;
  return (
    <ToldVariables
      process={{ xml, draft: { files: trial.files, scenarios: NONE } }}
      before={variables}
      asked={asked}
    />
  );
}

const NONE: readonly never[] = [];
