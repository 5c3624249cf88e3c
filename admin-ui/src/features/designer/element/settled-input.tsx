import { Input } from 'antd';
import { useEffect, useState } from 'react';

interface SettledInputProps {
  readonly label: string;
  readonly value: string;
  readonly onSettle: (value: string) => void;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** Takes effect once it is left, so that what was typed is undone in one step. */
export function SettledInput({ label, value, onSettle, rows, placeholder }: SettledInputProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const shared = {
    value: text,
    ...(placeholder !== undefined && { placeholder }),
    onBlur: () => {
      if (text !== value) onSettle(text);
    },
  };
  return (
    <label className="element-field">
      <span>{label}</span>
      {rows === undefined ? (
        <Input
          size="small"
          {...shared}
          onChange={({ target }) => setText(target.value)}
          onPressEnter={shared.onBlur}
        />
      ) : (
        <Input.TextArea
          size="small"
          rows={rows}
          {...shared}
          onChange={({ target }) => setText(target.value)}
        />
      )}
    </label>
  );
}
