import { useTranslation } from 'react-i18next';
import { formIn, type FormComponent, type FormSchema } from '../../parts/form/form-schema.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { ChangeTag } from './change-tag.tsx';
import { formChanges } from './form-changes.ts';
import { PropertyList } from './property-list.tsx';
import './difference.css';

interface FormDifferenceProps {
  readonly id: string;
  /** Undefined: there was none. */
  readonly before: FormSchema | undefined;
  readonly after: FormSchema;
}

/** What people will be asked otherwise, part by part of a form. */
export function FormDifference({ id, before, after }: FormDifferenceProps) {
  const { t } = useTranslation('difference');
  const language = useLanguage();
  const changes = formChanges(before, after);
  const nameOf = (component: FormComponent): string => {
    const [told = component] = formIn(language, { components: [component] }).components;
    return (
      [told['label'], told['dateLabel'], told['text'], told.key].map(textOf).find(Boolean) ?? ''
    );
  };
  return (
    <section>
      <h2 className="difference-count">
        {t(before === undefined ? 'formNew' : 'formChanged', { id, count: changes.length })}
      </h2>
      <ul className="difference-lines">
        {changes.map(({ id: part, change, component, properties }) => (
          <li key={part}>
            <ChangeTag change={change} />
            {t(`fieldTypes.${component.type}`, { defaultValue: component.type })}{' '}
            <strong>{nameOf(component)}</strong>{' '}
            {component.key === undefined ? null : <code>{component.key}</code>}
            <PropertyList properties={properties} words="fieldProperties" />
          </li>
        ))}
      </ul>
    </section>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
