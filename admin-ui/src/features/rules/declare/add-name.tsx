import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WORD } from './uses-of.ts';

interface AddNameProps {
  readonly label: string;
  readonly note?: string;
  readonly isTaken: (name: string) => boolean;
  readonly onAdd: (name: string) => void;
}

/** A name as formulas can use it. */
export function AddName({ label, note, isTaken, onAdd }: AddNameProps) {
  const { t } = useTranslation('rules');
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const problem =
    name === ''
      ? undefined
      : !WORD.test(name)
        ? t('declare.notName')
        : isTaken(name)
          ? t('declare.taken')
          : undefined;
  const add = (): void => {
    if (name === '' || problem !== undefined) return;
    onAdd(name);
    setTyped('');
  };
  return (
    <div className="declared-new">
      <Space.Compact>
        <Input
          size="small"
          maxLength={100}
          aria-label={label}
          placeholder={label}
          value={typed}
          {...(problem !== undefined && { status: 'error' as const })}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={add}
        />
        <Button size="small" disabled={name === '' || problem !== undefined} onClick={add}>
          {t('declare.add')}
        </Button>
      </Space.Compact>
      <small role={problem === undefined ? undefined : 'alert'}>{problem ?? note}</small>
    </div>
  );
}
