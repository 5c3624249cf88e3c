import { Skeleton } from 'antd';
import { VariablesItem, type VariablesItemProps } from '../../parts/variables/variables-item.tsx';
import { useTold, type ProcessOrSoon } from './use-told.ts';

type ToldVariablesProps = Omit<VariablesItemProps, 'told'> & { readonly process: ProcessOrSoon };

/** A form item for changes of an instance's variables, each called what people call it. */
export function ToldVariables({ process, ...props }: ToldVariablesProps) {
  const { told, isPending } = useTold(process);
  return isPending ? <Skeleton active /> : <VariablesItem {...props} told={told} />;
}
