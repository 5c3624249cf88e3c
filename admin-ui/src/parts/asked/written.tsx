import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isMeant, valueOf } from './entered-value.ts';
import type { FieldProps } from './one-field.tsx';

interface WrittenProps extends FieldProps {
  readonly folded: boolean;
  /** Its fields. */
  readonly children: ReactNode;
}

/** A group or a list by its fields, or as JSON where somebody asks for it. */
export function Written({ asked, label, value, onChange, folded, children }: WrittenProps) {
  const { t } = useTranslation('asked');
  const [open, setOpen] = useState(!folded);
  const written = typeof value === 'string';
  const turn = (): void => {
    const meant = valueOf(asked, value);
    const nothing = asked.kind === 'list' ? [] : {};
    onChange?.(written ? meant : JSON.stringify(meant ?? nothing, undefined, 2));
  };
  return (
    <details
      className="asked-group"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{label}</summary>
      {!open ? null : written ? (
        <Input.TextArea
          aria-label={`${label} · JSON`}
          className="asked-json"
          autoSize={{ minRows: 4, maxRows: 16 }}
          spellCheck={false}
          value={value}
          onChange={({ target }) => onChange?.(target.value)}
        />
      ) : (
        children
      )}
      <Button type="link" size="small" disabled={!isMeant(asked, value)} onClick={turn}>
        {t(written ? 'asFields' : 'asJson')}
      </Button>
    </details>
  );
}
