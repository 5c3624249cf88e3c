import { useTranslation } from 'react-i18next';
import type { DesignerView } from '../../../modeler/designer/designer-view.ts';
import type { ChosenElement } from '../../../modeler/designer/element-editor.ts';
import { DuePicker } from './due-picker.tsx';
import { FormPicker } from './form-picker.tsx';
import { GroupsPicker } from './groups-picker.tsx';
import { JobFields } from './job-fields.tsx';
import { PolicyPicker } from './policy-picker.tsx';
import { RulesPicker } from './rules-picker.tsx';
import { SettledInput } from './settled-input.tsx';

interface ElementPanelProps {
  readonly view: DesignerView;
  readonly chosen: ChosenElement;
  readonly forms: readonly string[];
  readonly onOpenForm: (formId: string) => void;
}

const NAMELESS: ReadonlySet<string> = new Set(['bpmn:Collaboration', 'bpmn:TextAnnotation']);

/** What is changed most of an element, in plain words; all the rest stands in the panel below. */
export function ElementPanel({ view, chosen, forms, onOpenForm }: ElementPanelProps) {
  const { t } = useTranslation('designer');
  const { id, type, names, properties } = chosen;
  if (NAMELESS.has(type)) return null;
  return (
    <section className="element-panel" aria-label={t('element')} key={id}>
      <SettledInput
        label={t('nameZh')}
        value={names.zh}
        onSettle={(zh) => view.setNames(id, { ...names, zh })}
      />
      <SettledInput
        label={t('nameEn')}
        value={names.en}
        onSettle={(en) => view.setNames(id, { ...names, en })}
      />
      {type === 'bpmn:UserTask' ? <Task {...{ view, chosen, forms, onOpenForm }} /> : null}
      {type === 'bpmn:BusinessRuleTask' ? <RulesPicker {...{ view, chosen }} /> : null}
      {chosen.duration === undefined ? null : (
        <DuePicker
          kind="duration"
          label={t('waits')}
          value={chosen.duration}
          onChange={(duration) => view.setDuration(id, duration)}
        />
      )}
      <JobFields {...{ view, chosen }} />
      <PolicyPicker
        value={properties['policy'] ?? ''}
        onChange={(ids) => view.setProperty(id, 'policy', ids)}
      />
    </section>
  );
}

function Task({ view, chosen, forms, onOpenForm }: ElementPanelProps) {
  const { t } = useTranslation('designer');
  const { id, formId = '', candidateGroups = '', dueDate = '', properties } = chosen;
  const extend = (type: string, name: string, value: string): void =>
    view.extend(id, [type, value === '' ? undefined : { [name]: value }]);
  return (
    <>
      <FormPicker
        value={formId}
        forms={forms}
        onOpen={onOpenForm}
        onChange={(value) => extend('zeebe:FormDefinition', 'formId', value)}
      />
      <GroupsPicker
        value={candidateGroups}
        onChange={(value) => extend('zeebe:AssignmentDefinition', 'candidateGroups', value)}
      />
      <DuePicker
        kind="due"
        label={t('due')}
        value={dueDate}
        onChange={(value) => extend('zeebe:TaskSchedule', 'dueDate', value)}
      />
      <SettledInput
        label={t('separateFrom')}
        value={properties['separateFrom'] ?? ''}
        onSettle={(value) => view.setProperty(id, 'separateFrom', value)}
      />
    </>
  );
}
