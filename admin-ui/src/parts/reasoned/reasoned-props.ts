import type { ButtonProps } from 'antd';
import type { ReactNode } from 'react';

export interface ReasonedProps<F> {
  /** What will happen, as on the button. */
  readonly label: string;
  /** What it is done to, where many stand in a list: the dialog names it. */
  readonly of?: string;
  /** What is lost, or what it means. */
  readonly note?: string;
  readonly danger?: boolean;
  readonly type?: ButtonProps['type'];
  readonly reason: 'required' | 'optional' | 'none';
  /** What is asked for where it is more than a reason. */
  readonly reasonLabel?: string;
  readonly disabled?: boolean;
  /** Of the dialog in pixels, where it shows more than fields. */
  readonly width?: number;
  /** Form items for what else it needs. */
  readonly children?: ReactNode;
  readonly initial?: Partial<F>;
  readonly onDo: (fields: F & { readonly reason?: string }) => Promise<unknown>;
  readonly onDone?: () => void;
}
