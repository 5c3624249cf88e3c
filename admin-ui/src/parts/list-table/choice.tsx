import { Checkbox } from 'antd';
import { createContext, memo, use } from 'react';
import type { ListColumn } from './list-column.ts';

/** What is chosen of a list, and how. Functions stay the same while they say the same. */
export interface ListChoice<T> {
  readonly keys: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly labelOf: (item: T) => string;
}

/** Read by the boxes alone: whoever chooses one thing draws no row of the list again. */
export const Chosen = createContext<ReadonlySet<string>>(new Set());

interface ChoiceBoxProps {
  readonly of: string;
  readonly label: string;
  readonly toggle: (key: string) => void;
}

export function ChoiceBox(props: ChoiceBoxProps) {
  return <Box {...props} checked={use(Chosen).has(props.of)} />;
}

const Box = memo(function Box({
  of,
  label,
  toggle,
  checked,
}: ChoiceBoxProps & { readonly checked: boolean }) {
  return (
    <Checkbox
      checked={checked}
      onChange={() => toggle(of)}
      onClick={(event) => event.stopPropagation()}
      aria-label={label}
    />
  );
});

/** The boxes as a column of a table. */
export const choiceColumn = <T,>(
  keyOf: (item: T) => string | number,
  { toggle, labelOf }: Pick<ListChoice<T>, 'toggle' | 'labelOf'>,
): ListColumn<T> => ({
  ...{ title: '', width: 40, align: 'center' },
  render: (_, item) => <ChoiceBox of={String(keyOf(item))} label={labelOf(item)} toggle={toggle} />,
});
