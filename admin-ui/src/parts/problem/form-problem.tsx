import { Alert, type FormInstance } from 'antd';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { toldOf } from './told.ts';
import { placeAtFields } from './place-at-fields.ts';
import { Problem } from './problem.tsx';
import { useTell } from './use-tell.ts';

interface FormProblemProps {
  readonly form: FormInstance;
  /** Whatever was thrown. */
  readonly of: unknown;
  readonly title?: string;
  /** Of a value that is wrong what people call it. */
  readonly nameOf?: (path: string) => string;
}

/** Why a form was refused: each value at its field, and beside the button what has none. */
export function FormProblem({ form, of, title, nameOf }: FormProblemProps) {
  const { t } = useTranslation('problem');
  const box = useRef<HTMLDivElement>(null);
  const placed = useAtFields(form, of, box);
  const what = placed ? (
    <>
      {t('atFields')} <small className="problem-code">{toldOf(of)?.code}</small>
    </>
  ) : (
    <Problem of={of} {...(nameOf && { nameOf })} />
  );
  return (
    <div ref={box}>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={title ?? what}
        {...(title !== undefined && { description: what })}
      />
    </div>
  );
}

/** Marks the fields whose values are refused; gives whether each of them has one. */
function useAtFields(form: FormInstance, of: unknown, box: RefObject<HTMLElement | null>): boolean {
  const tell = useTell();
  const [whole, setWhole] = useState(false);
  // Before it is painted: the box would tell everything for a moment.
  useLayoutEffect(() => {
    const { placed, left } = placeAtFields(form, toldOf(of)?.problems ?? []);
    const marks = placed.map(({ name, problem }) => ({
      name: [...name],
      errors: [sentence(tell.value(problem.message))],
    }));
    form.setFields(marks);
    const [first] = left.length === 0 ? marks : [];
    setWhole(first !== undefined);
    // It may be far from the button that was pressed, as the box may be in a long dialog.
    if (first) form.scrollToField(first.name, { block: 'center', focus: true });
    else box.current?.scrollIntoView({ block: 'center' });
  }, [form, of, tell, box]);
  return whole;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
