import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { getRuleSet } from '../../../api/get-rule-set.ts';
import { listRuleSets } from '../../../api/list-rule-sets.ts';
import type { DesignerView } from '../../../modeler/designer/designer-view.ts';
import type { ChosenElement } from '../../../modeler/designer/element-editor.ts';
import { memberOf, variablesOfSchema } from '../../../modeler/known/known-variable.ts';
import { useLanguage } from '../../../parts/use-language.ts';

interface RulesPickerProps {
  readonly view: DesignerView;
  readonly chosen: ChosenElement;
}

/** A deployed rule set; the inputs that it asks for are listed with it. */
export function RulesPicker({ view, chosen }: RulesPickerProps) {
  const { t } = useTranslation('designer');
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['rule-sets'], queryFn: listRuleSets });
  const sets = new Map((data?.items ?? []).map((one) => [one.id, one.title]));
  const choose = async (id: string): Promise<void> => {
    const asked = variablesOfSchema(memberOf(await getRuleSet(id, 'newest'), 'inputs'));
    const inputs = asked.map(({ name }) => [name, chosen.inputs[name] ?? `=${name}`] as const);
    view.setInputs(chosen.id, Object.fromEntries(inputs), [
      'zeebe:CalledDecision',
      { decisionId: id, resultVariable: 'decided' },
    ]);
  };
  return (
    <div className="element-field">
      <span>{t('ruleSet')}</span>
      <Select
        size="small"
        aria-label={t('ruleSet')}
        popupMatchSelectWidth={360}
        value={chosen.ruleSetId ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(id) => void choose(id)}
        options={[...sets].map(([value, title]) => ({
          ...{ value, label: `${titleOf(title, language)} · ${value}` },
        }))}
      />
    </div>
  );
}

function titleOf(title: unknown, language: string): string {
  const text = memberOf(title, language);
  return typeof text === 'string' ? text : '';
}
