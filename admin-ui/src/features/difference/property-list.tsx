import { useTranslation } from 'react-i18next';
import type { PropertyChange } from './difference.ts';

interface PropertyListProps {
  readonly properties: readonly PropertyChange[];
  /** Where the words for the properties stand. */
  readonly words?: 'properties' | 'fieldProperties';
  /** A value as people say it; as it is where absent. */
  readonly tell?: (property: string, value: string) => string;
}

/** What a property was, and what it is. */
export function PropertyList(props: PropertyListProps) {
  const { properties, words = 'properties', tell = (_, value) => value } = props;
  const { t } = useTranslation('difference');
  if (properties.length === 0) return null;
  const told = (property: string, value: string): string =>
    value === 'true' || value === 'false' ? t(`is.${value}`) : tell(property, value);
  return (
    <ul>
      {properties.map(({ property, from, to }) => (
        <li key={property}>
          {t(`${words}.${keyOf(property)}`, { defaultValue: property })}
          {t('colon')}
          {from === undefined ? t('nothing') : <del>{told(property, from)}</del>}
          {' → '}
          {to === undefined ? t('nothing') : <ins>{told(property, to)}</ins>}
        </li>
      ))}
    </ul>
  );
}

/** `definitions.0.value` is told as `definitions_value`: the words know no places in lists. */
const keyOf = (property: string): string => property.replace(/\.\d+/g, '').replace(/\W/g, '_');
