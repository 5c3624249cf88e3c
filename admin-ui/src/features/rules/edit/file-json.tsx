import type { RuleSet } from '@waybill/engine/rules';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeSet } from '../table/write-set.ts';
import { readTable } from './rules-part.ts';

interface FileJsonProps {
  readonly text: string;
  readonly onTake: (set: RuleSet) => void;
}

/** The whole file, for inputs, outputs, computed facts and what else no table shows. */
export function FileJson({ text, onTake }: FileJsonProps) {
  const { t } = useTranslation('rules');
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? text;
  const read = readTable(shown);
  return (
    <>
      <Input.TextArea
        aria-label="JSON"
        spellCheck={false}
        className="rule-json-text"
        {...sizeOf(shown)}
        value={shown}
        onChange={({ target }) => setTyped(target.value)}
      />
      {read === undefined ? <Alert type="error" showIcon title={t('unread.notSet')} /> : null}
      <Button
        size="small"
        type="primary"
        disabled={read === undefined || typed === undefined}
        onClick={() => {
          if (read) onTake(read);
          setTyped(undefined);
        }}
      >
        {t('take')}
      </Button>
    </>
  );
}

/** Characters from which on measuring and breaking lines would keep whoever looks at them waiting. */
const LONG = 20_000;

const sizeOf = ({ length }: string) =>
  length < LONG ? { autoSize: { minRows: 14, maxRows: 30 } } : { rows: 30, wrap: 'off' };

interface SetJsonProps extends Pick<FileJsonProps, 'onTake'> {
  readonly set: RuleSet;
}

/** Written only where somebody looks at it: a large table is a long text. */
export const SetJson = ({ set, onTake }: SetJsonProps) => (
  <FileJson text={writeSet(set)} onTake={onTake} />
);
