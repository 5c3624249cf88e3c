import type { Told } from '../../parts/asked/asked-by-value.ts';
import type { Wording } from '../../parts/asked/asked-value.ts';
import { outputsOf, targetOf } from './extensions-of.ts';

/**
 * Variables called after the one element that makes each of them. One that makes several says
 * nothing of any; the start gives many what they begin with.
 */
export function madeBy(elements: readonly Element[]): Told {
  const makers = new Map<string, Element[]>();
  for (const element of elements) {
    const made = outputsOf(element).map(targetOf);
    const [only] = made;
    if (only === undefined || made.length > 1 || element.localName === 'startEvent') continue;
    makers.set(only, [...(makers.get(only) ?? []), element]);
  }
  return (path) => {
    const [maker, another] = makers.get(path) ?? [];
    const titles = maker && another === undefined ? namesOf(maker) : undefined;
    return titles && { name: path, kind: 'any', choices: [], labels: {}, titles };
  };
}

function namesOf(element: Element): Wording | undefined {
  const zh = element.getAttribute('name');
  const en = element.querySelector(NAME_EN)?.getAttribute('value');
  return zh === null ? undefined : { zh, en: en ?? zh };
}

const NAME_EN = ':scope > extensionElements > properties > property[name="name:en"]';
