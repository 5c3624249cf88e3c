import { propertiesOf } from '../../parse/extensions.ts';
import { elementsOf, textOf, type ModdleElement } from '../../parse/moddle-element.ts';

/** The name in the file's own language, and in others: `zeebe:property name="name:en"`. */
export function namesOf(element: ModdleElement): readonly string[] {
  const others = Object.entries(propertiesOf(element)).filter(([key]) => key.startsWith('name:'));
  const own = textOf(element, 'name') ?? textOf(element, 'text');
  return [own ?? '', ...others.map(([, name]) => name)].filter((name) => name !== '');
}

export const childrenOf = (container: ModdleElement): readonly ModdleElement[] => [
  ...elementsOf(container, 'flowElements'),
  ...elementsOf(container, 'artifacts'),
];
