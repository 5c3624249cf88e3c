import type { RuleCase } from '@waybill/engine/rule-cases';
import type { CellTeller, RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { useTranslation } from 'react-i18next';
import { TextField } from '../cell/text-field.tsx';
import { ValueField } from '../cell/value-field.tsx';
import type { CaseVerdict } from '../check/check-request.ts';
import { namesOf } from '../table/column.ts';
import { kindOfOutput } from '../table/value-kind.ts';
import { expectedByName, givesOne, isMembers, withMember, withOutputs } from './edit-case.ts';

interface CaseOutputsProps {
  readonly set: RuleSet;
  readonly given: RuleCase;
  readonly verdict: CaseVerdict | undefined;
  readonly teller: CellTeller;
  readonly onChange: (changed: RuleCase) => void;
}

/** Expected beside what came out; what differs is red and says so. Nothing expected is not checked. */
export function CaseOutputs(props: CaseOutputsProps) {
  const { set, given, verdict, teller, onChange } = props;
  const { t } = useTranslation('rules');
  if (!givesOne(set) || given.outputs === null || Array.isArray(given.outputs))
    return <WholeOutputs {...props} />;
  const expected = expectedByName(given);
  const seen = isMembers(verdict?.outputs) ? verdict.outputs : {};
  const put = (name: string, value: Json | undefined): void => {
    const outputs = withMember(expected, name, value);
    onChange(withOutputs(given, Object.keys(outputs).length === 0 ? undefined : outputs));
  };
  return (
    <table className="case-fields case-outputs">
      <thead>
        <tr>
          <th scope="col">{t('expected')}</th>
          <th scope="col">{t('seen')}</th>
        </tr>
      </thead>
      {namesOf(set.outputs).map((name) => (
        <tbody key={name} className={isOther(verdict, name) ? 'case-wrong' : ''}>
          <tr>
            <th colSpan={2} scope="rowgroup">
              {teller.output(name)}
            </th>
          </tr>
          <tr>
            <td>
              <ValueField
                {...{ set, kind: kindOfOutput(set, name), label: teller.output(name) }}
                value={expected[name]}
                onChange={(value) => put(name, value)}
                onClear={() => put(name, undefined)}
              />
            </td>
            <td>
              <Seen
                {...{ teller, name }}
                expected={expected[name]}
                seen={seen[name]}
                wrong={isOther(verdict, name)}
              />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

interface SeenProps {
  readonly teller: CellTeller;
  readonly name: string;
  readonly expected: Json | undefined;
  readonly seen: Json | undefined;
  readonly wrong: boolean;
}

function Seen({ teller, name, expected = null, seen, wrong }: SeenProps) {
  const { t } = useTranslation('rules');
  const told = seen === undefined ? '—' : teller.given(name, seen);
  if (!wrong) return told;
  const both = { expected: teller.given(name, expected), seen: told };
  return <strong>{t('expectedGot', both)}</strong>;
}

const isOther = (verdict: CaseVerdict | undefined, name: string): boolean =>
  verdict?.differences.some(({ at }) => at === `: outputs.${name}` || at === ': outputs') === true;

/** A list, a number or null: as JSON. */
function WholeOutputs({ given, verdict, onChange }: CaseOutputsProps) {
  const { t } = useTranslation('rules');
  const wrong = verdict?.differences.filter(({ at }) => at.startsWith(': outputs')) ?? [];
  return (
    <div className={wrong.length > 0 ? 'case-wrong' : ''}>
      <TextField
        label={t('expected')}
        lines={4}
        value={given.outputs === undefined ? '' : JSON.stringify(given.outputs)}
        onTake={(text) => {
          try {
            onChange(
              withOutputs(given, text.trim() === '' ? undefined : (JSON.parse(text) as Json)),
            );
            return undefined;
          } catch {
            return t('unread.notJson');
          }
        }}
      />
      <pre className="case-seen">{JSON.stringify(verdict?.outputs ?? null)}</pre>
      {wrong.map(({ at, expected, seen }) => (
        <div key={at}>
          <code>{at.slice(2)}</code> <strong>{t('expectedGot', { expected, seen })}</strong>
        </div>
      ))}
    </div>
  );
}
