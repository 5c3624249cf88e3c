import { Button, ConfigProvider } from 'antd';
import { useState } from 'react';
import { Asked } from './asked.tsx';
import type { ReasonedProps } from './reasoned-props.ts';

/** A button that asks before it acts; what was entered stays where the act fails, or the dialog is left. */
export function Reasoned<F extends object>(props: ReasonedProps<F>) {
  const { label, danger = false, type = 'default', disabled = false } = props;
  const [open, setOpen] = useState(false);
  // A list has many of them: each has a dialog from when it is first asked for.
  const [asked, ask] = useState(0);
  // Small among what it acts on; the head of a list or a page is not.
  const { componentSize = type === 'primary' ? 'middle' : 'small' } = ConfigProvider.useConfig();
  const begin = (): void => {
    ask(Math.max(asked, 1));
    setOpen(true);
  };
  return (
    <>
      <Button size={componentSize} {...{ danger, type, disabled }} onClick={begin}>
        {label}
      </Button>
      {asked === 0 ? null : (
        <Asked
          {...props}
          key={asked}
          open={open}
          onClose={() => setOpen(false)}
          onEnd={() => ask(asked + 1)}
        />
      )}
    </>
  );
}
