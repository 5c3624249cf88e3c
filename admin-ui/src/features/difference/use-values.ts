import { useTranslation } from 'react-i18next';
import { camelCased } from '../../parts/use-element-names.ts';
import { useGroupNames } from '../../parts/use-group-names.ts';
import { useListed } from '../../parts/use-listed.ts';
import type { ChangeLine } from './changes-of.ts';
import { useNameOf } from './use-name-of.ts';

type Tell = (property: string, value: string) => string;

/** What properties hold, in words where files hold ids and codes. */
export function useValues(): (line: ChangeLine) => Tell {
  const { t } = useTranslation('difference');
  const groups = useGroupNames();
  const listed = useListed();
  const nameOf = useNameOf();
  return ({ factsOf }) => {
    const named = (id: string): string => nameOf(factsOf(id)) ?? id;
    const leads = (flow: string): string => named(factsOf(flow)?.target ?? flow);
    return (property, value) => {
      if (property === 'kind')
        return t(`types.${camelCased(value)}`, { ns: 'processes', defaultValue: value });
      if (property === 'candidateGroups' && !value.startsWith('='))
        return groups(value.split(/\s*,\s*/));
      if (ELEMENTS.has(property)) return named(value);
      if (FLOWS.has(property)) return listed(value.split(' ').map(leads));
      // A number that stands in the file as it is, not as FEEL.
      return value.replace(/^=(?=\d+$)/, '');
    };
  };
}

const ELEMENTS: ReadonlySet<string> = new Set([
  ...['container', 'attachedTo', 'lane', 'source', 'target'],
]);
const FLOWS: ReadonlySet<string> = new Set(['defaultFlow', 'outgoing']);
