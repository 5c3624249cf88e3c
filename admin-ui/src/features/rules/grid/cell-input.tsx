import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Typing } from './grid-values.ts';
import type { Place } from './place.ts';

interface CellInputProps extends Typing {
  readonly onType: (text: string) => void;
  readonly onFinish: (next: Place | undefined) => void;
  readonly onLeave: () => void;
}

/** What is typed into a cell: Enter and Tab take it over and go on, Escape leaves it as it was. */
export function CellInput({ row, column, text, problem, ...on }: CellInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') return on.onLeave();
    const next = nextOf(event, { row, column });
    if (!next) return;
    event.preventDefault();
    on.onFinish(next);
  };
  return (
    <>
      <input
        ref={input}
        className="grid-input"
        value={text}
        aria-invalid={problem !== undefined}
        onChange={({ target }) => on.onType(target.value)}
        onKeyDown={press}
        onBlur={() => on.onFinish(undefined)}
      />
      {problem === undefined ? null : (
        <span className="grid-problem" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

function nextOf({ key, shiftKey }: KeyboardEvent, { row, column }: Place): Place | undefined {
  if (key === 'Enter') return { row: row + (shiftKey ? -1 : 1), column };
  return key === 'Tab' ? { row, column: column + (shiftKey ? -1 : 1) } : undefined;
}
