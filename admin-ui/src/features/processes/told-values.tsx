import type { ComponentProps } from 'react';
import { ValuesDiff } from '../../parts/values-diff/values-diff.tsx';
import { useTold, type Read } from './use-told.ts';

interface ToldValuesProps extends Omit<ComponentProps<typeof ValuesDiff>, 'told'> {
  readonly process: Read;
}

/** The variables of a process, each called what people call it. */
export function ToldValues({ process, ...compared }: ToldValuesProps) {
  const { told } = useTold(process);
  return <ValuesDiff {...compared} told={told} />;
}
