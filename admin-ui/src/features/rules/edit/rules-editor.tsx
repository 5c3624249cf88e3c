import type { RuleSet } from '@waybill/engine/rules';
import { Tabs } from 'antd';
import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../parts/page.tsx';
import { SaveLine } from '../../designer/save-line.tsx';
import { CasesPanel } from '../cases/cases-panel.tsx';
import { useCheck } from '../check/use-check.ts';
import { Declarations } from '../declare/declarations.tsx';
import { DecisionGrid } from './decision-grid.tsx';
import { editorOf } from './editor-of.ts';
import { SetJson } from './file-json.tsx';
import { HeadForm } from './head-form.tsx';
import { RulesActions } from './rules-actions.tsx';
import { writeEdited, type Edited } from './rules-part.ts';
import { SetTables } from './set-tables.tsx';
import { useRulesDraft, type RulesStart } from './use-rules-draft.ts';
import '../rules.css';
import './edit.css';

interface RulesEditorProps {
  readonly start: RulesStart;
  readonly onTakeTheirs: () => void;
  readonly onSubmitted: () => Promise<unknown>;
}

const Cases = memo(CasesPanel);

/** The table in the middle, its cases beside it; whatever is changed is saved and checked by itself. */
export function RulesEditor({ start, onTakeTheirs, onSubmitted }: RulesEditorProps) {
  const { t } = useTranslation('rules');
  const { history, state, part, saved } = useRulesDraft(start);
  const [open, setOpen] = useState<number>();
  const { now, put, undo, redo, canUndo, canRedo } = history;
  const { set, cases } = now;
  const checked = useCheck(now, open);
  const change = useCallback(
    (changed: (set: RuleSet) => RuleSet) =>
      put((before) => {
        const next = changed(before.set);
        return next === before.set ? before : { ...before, set: next };
      }),
    [put],
  );
  const changeCases = useCallback(
    (changed: (cases: Edited['cases']) => Edited['cases']) =>
      put((before) => ({ ...before, cases: changed(before.cases) })),
    [put],
  );
  const steps = { undo, redo, canUndo, canRedo };
  const shared = { set, steps, onChange: change };
  return (
    <Page
      title={state.draft.title}
      actions={
        <RulesActions
          {...{ state, set, saved, file: start.file, problems: checked?.problems.length ?? 0 }}
          onSubmitted={onSubmitted}
        />
      }
    >
      <SaveLine
        {...{ state, part, file: start.file, placeOf: editorOf, onTakeTheirs }}
        xmlNow={() => Promise.resolve(writeEdited(now))}
      />
      <div className="rules-editor">
        <Tabs
          size="small"
          destroyOnHidden
          items={[
            {
              ...{ key: 'table', label: t('table') },
              children: <DecisionGrid {...shared} checked={checked} />,
            },
            {
              ...{ key: 'declarations', label: t('declarations') },
              children: <Declarations {...shared} />,
            },
            {
              ...{ key: 'tables', label: t('tables') },
              children: <SetTables {...shared} />,
            },
            {
              ...{ key: 'head', label: t('head') },
              children: <HeadForm set={set} onChange={change} />,
            },
            {
              ...{ key: 'json', label: 'JSON' },
              children: <SetJson set={set} onTake={(next) => change(() => next)} />,
            },
          ]}
        />
        <Cases {...{ set, cases, checked, open }} onOpen={setOpen} onChange={changeCases} />
      </div>
    </Page>
  );
}
