import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { VariablesItem, type VariablesItemProps } from '../../parts/variables/variables-item.tsx';
import { useTold, type Drawn } from './use-told.ts';

type ToldVariablesProps = Omit<VariablesItemProps, 'told'> & { readonly process: Drawn };

/** A form item for changes of an instance's variables, each called what people call it. */
export function ToldVariables({ process, ...props }: ToldVariablesProps) {
  const names = useMemo(() => Object.keys(props.before).sort(), [props.before]);
  const { told, isPending } = useTold(process, names);
  return isPending ? <Skeleton active /> : <VariablesItem {...props} told={told} />;
}
