import { Input, type InputProps } from 'antd';
import { useState, type KeyboardEvent } from 'react';

interface TextFieldProps extends Pick<InputProps, 'suffix' | 'placeholder' | 'style'> {
  readonly value: string;
  readonly label: string;
  readonly lines?: number;
  /** Gives why it cannot be taken. */
  readonly onTake: (text: string) => string | undefined;
}

/** A text that is taken over when it is left, or with Enter; what cannot be taken stays to be mended. */
export function TextField({ value, label, lines = 1, onTake, ...looks }: TextFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const take = (): void => {
    if (typed === undefined || typed === value) return setTyped(undefined);
    const why = onTake(typed);
    setProblem(why);
    if (why === undefined) setTyped(undefined);
  };
  const shared = {
    'aria-label': label,
    value: typed ?? value,
    ...(problem !== undefined && { status: 'error' as const, title: problem }),
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setTyped(target.value),
    onBlur: take,
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setTyped(undefined);
  };
  return (
    <span className="cell-field" style={looks.style}>
      {lines === 1 ? (
        <Input size="small" {...shared} {...looks} onPressEnter={take} onKeyDown={press} />
      ) : (
        <Input.TextArea size="small" {...shared} rows={lines} onKeyDown={press} />
      )}
      {problem === undefined ? null : (
        <small className="cell-problem" role="alert">
          {problem}
        </small>
      )}
    </span>
  );
}
