import type { AskedValue } from '../../parts/asked/asked-value.ts';
import type { Told } from '../../parts/asked/asked-by-value.ts';
import { titleWithin } from '../../parts/asked/path-title.ts';
import USUAL_NAMES from './usual-names.json' with { type: 'json' };
import USUAL_VALUES from './usual-values.json' with { type: 'json' };

type Titles = NonNullable<AskedValue['titles']>;

/** `variable:advanceUsed`, and `variable:advanceUsed:en` for its title in English. */
const PROPERTY = /^variable:(.+?)(:en)?$/;

/** Titles that the process itself gives its variables, as extension properties of any element, by path. */
export function namedIn(nodes: readonly Element[]): ReadonlyMap<string, Titles> {
  const named = new Map<string, Titles>();
  for (const node of nodes) {
    const [, path, english] = PROPERTY.exec(node.getAttribute('name') ?? '') ?? [];
    const title = node.getAttribute('value') ?? '';
    if (node.localName !== 'property' || path === undefined || title === '') continue;
    const { zh = title, en = title } = named.get(path) ?? {};
    named.set(path, english === undefined ? { zh: title, en } : { zh, en: title });
  }
  return named;
}

/** As their process calls them, where it does. */
export function namedByProcess(
  nodes: readonly Element[],
  asked: readonly AskedValue[],
): readonly AskedValue[] {
  const named = namedIn(nodes);
  return asked.map((one) => {
    const titles = named.get(one.name);
    return titles === undefined ? one : { ...one, titles };
  });
}

const USUAL: ReadonlyMap<string, Titles> = new Map(Object.entries(USUAL_NAMES));

/** What the trade calls a value of this name, whatever process it is in: `sku` of `lines[].sku`. */
export const usuallyNamed: Told = (path) => {
  const name = /([^./]*)$/.exec(path.replaceAll('[]', ''))?.[1] ?? '';
  const titles = USUAL.get(name);
  return titles && { name: path, kind: 'any', choices: [], labels: {}, titles };
};

/** Of each step of a path, one after the other; undefined where the trade has no word for one. */
export function usualTitles(path: string): Titles | undefined {
  const steps = path.split('.').map((step) => USUAL.get(step));
  const inLanguage = (language: keyof Titles): string =>
    steps.flatMap((step) => step?.[language] ?? []).reduce(titleWithin);
  return steps.includes(undefined) ? undefined : { zh: inLanguage('zh'), en: inLanguage('en') };
}

/** With what the trade calls the values that nobody has words for, such as `agreed`. */
export const withUsualLabels = (asked: AskedValue): AskedValue => ({
  ...asked,
  labels: { ...USUAL_VALUES, ...asked.labels },
});
