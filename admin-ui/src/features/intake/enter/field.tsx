import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTell } from '../../../parts/problem/use-tell.ts';
import { useProblemsAt } from './enter-context.ts';

interface FieldProps {
  /** As problems name it. */
  readonly field: string;
  readonly label: string;
  readonly required?: boolean;
  readonly extra?: ReactNode;
  readonly className?: string;
  /** An input of the id `enter-<field>`. */
  readonly children: ReactNode;
}

/** An input with its name, and with what is wrong with it. */
export function Field({ field, label, required = false, children, ...rest }: FieldProps) {
  const tell = useTell();
  const problems = useProblemsAt(field);
  const [worst] = problems.toSorted((one) => (one.severity === 'error' ? -1 : 1));
  return (
    <Form.Item
      label={label}
      htmlFor={`enter-${field}`}
      required={required}
      {...(worst && { validateStatus: worst.severity === 'error' ? 'error' : 'warning' })}
      help={problems.length === 0 ? undefined : problems.map(tell.text).join(' ')}
      {...rest}
    >
      {children}
    </Form.Item>
  );
}
