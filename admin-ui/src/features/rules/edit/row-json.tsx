import { compileRuleSet, type RuleDefinition, type RuleSet } from '@waybill/engine/rules';
import { Alert, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../../parts/problem/told.ts';
import { Problem } from '../../../parts/problem/problem.tsx';

interface RowJsonProps {
  readonly set: RuleSet;
  readonly row: number;
  readonly rule: RuleDefinition;
  readonly onChange: (rule: RuleDefinition) => void;
  readonly onClose: () => void;
}

/** A rule as it stands in the file, checked at every key: for what no column shows. */
export function RowJson({ set, row, rule, onChange, onClose }: RowJsonProps) {
  const { t } = useTranslation('rules');
  const [text, setText] = useState(() => JSON.stringify(rule, undefined, 2));
  const read = useMemo(() => readRule(text), [text]);
  const problems = useMemo(() => (read ? problemsOf(set, row, read) : []), [set, row, read]);
  return (
    <Modal
      open
      width={760}
      title={t('rowJsonOf', { row: row + 1, id: rule.id })}
      okText={t('take')}
      cancelText={t('leave')}
      okButtonProps={{ disabled: read === undefined }}
      onOk={() => {
        if (read) onChange(read);
        onClose();
      }}
      onCancel={onClose}
    >
      <Input.TextArea
        aria-label={t('rowJson')}
        spellCheck={false}
        className="rule-json-text"
        autoSize={{ minRows: 10, maxRows: 24 }}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div aria-live="polite" className="rule-json-verdict">
        {read === undefined ? <Alert type="error" showIcon title={t('unread.notRule')} /> : null}
        {problems.map((one) => (
          <Alert key={one.message} type="warning" showIcon title={<Problem of={one} />} />
        ))}
        {read && problems.length === 0 ? (
          <Alert type="success" showIcon title={t('sound')} />
        ) : null}
      </div>
    </Modal>
  );
}

/** Undefined where the table could not show it. */
function readRule(text: string): RuleDefinition | undefined {
  try {
    const rule = JSON.parse(text) as Partial<RuleDefinition> | null;
    const { id, conditions, event } = rule ?? {};
    const whole =
      typeof id === 'string' && typeof conditions === 'object' && typeof event?.params === 'object';
    return whole ? (rule as RuleDefinition) : undefined;
  } catch {
    return undefined;
  }
}

const SHOWN = 5;

/** What the engine says of this rule among the others; calendars and tables of others are not known here. */
function problemsOf(set: RuleSet, row: number, rule: RuleDefinition): readonly Told[] {
  const compiled = compileRuleSet({ ...set, rules: set.rules.with(row, rule) });
  if (compiled.ok) return [];
  return compiled.failure
    .filter(({ at = '', code }) => at.startsWith(`/rules/${row}/`) && !FROM_OUTSIDE.has(code))
    .slice(0, SHOWN);
}

const FROM_OUTSIDE: ReadonlySet<string> = new Set(['RULE_SET_RESOURCE']);
