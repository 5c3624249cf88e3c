import { useMemo, type ComponentProps } from 'react';
import { ValuesDiff } from '../../parts/values-diff/values-diff.tsx';
import { useTold, type Drawn } from './use-told.ts';

interface ToldValuesProps extends Omit<ComponentProps<typeof ValuesDiff>, 'told'> {
  readonly process: Drawn;
}

/** The variables of a process, each called what people call it. */
export function ToldValues({ process, ...compared }: ToldValuesProps) {
  const { values } = compared;
  const names = useMemo(() => Object.keys(values).sort(), [values]);
  const { told } = useTold(process, names);
  return <ValuesDiff {...compared} told={told} />;
}
