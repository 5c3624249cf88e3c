import { Skeleton } from 'antd';
import type { ComponentProps } from 'react';
import { ValuesDiff } from '../../parts/values-diff/values-diff.tsx';
import { useTold, type ProcessOrSoon } from './use-told.ts';

interface ToldValuesProps extends Omit<ComponentProps<typeof ValuesDiff>, 'told'> {
  readonly process: ProcessOrSoon;
}

/** The variables of a process, each called what people call it. */
export function ToldValues({ process, ...compared }: ToldValuesProps) {
  const { told, isLoading } = useTold(process);
  // Names that change as one reads are worse than none for a moment.
  return isLoading ? <Skeleton active /> : <ValuesDiff {...compared} told={told} />;
}
