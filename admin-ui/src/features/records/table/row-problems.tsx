import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../../api/get-record-type.ts';
import type { ImportReport } from '../../../api/import-records.ts';
import { useTell } from '../../../parts/problem/use-tell.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { fieldAt, fieldTitle, valueLabel } from '../type-words.ts';
import { choicesNamed } from './choices-named.ts';

type CellProblem = ImportReport['rows'][number]['problems'][number];

interface RowProblemsProps {
  readonly type: RecordType;
  readonly problems: readonly CellProblem[];
}

/** Which cells of a row are wrong, with what they hold, why, and what to do. */
export function RowProblems({ type, problems }: RowProblemsProps) {
  const language = useLanguage();
  const tell = useTell();
  const told = useTold(type);
  const mends = [...new Set(problems.map(({ mend }) => tell.cellMend(mend)))];
  return (
    <>
      {problems.filter(isFirstOfCell).map((one, at) => (
        // Problems of a row never change their order.
        <div key={at}>
          {one.cell === undefined ? null : <Typography.Text code>{one.cell}</Typography.Text>}{' '}
          {one.column === undefined ? null : <b>{fieldTitle(type, one.column, language)}</b>}{' '}
          {told(one)}
        </div>
      ))}
      <span className="record-hint">{mends.join(' ')}</span>
    </>
  );
}

/** Whoever mends a cell for one reason looks at it as a whole. */
const isFirstOfCell = ({ cell }: CellProblem, at: number, all: readonly CellProblem[]): boolean =>
  cell === undefined || all.findIndex((one) => one.cell === cell) === at;

/** What a cell holds and what is expected of it: values by their names, and of a form an example. */
function useTold(type: RecordType): (one: CellProblem) => string {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const tell = useTell();
  return ({ column, value = '', problem }) => {
    if (column === undefined) return tell.value(problem);
    const example = fieldAt(type, column)?.example;
    const why =
      problem.startsWith('must match pattern') && typeof example === 'string'
        ? t('tables.example', { example })
        : choicesNamed(tell.value(problem), (one) => valueLabel({ type, language }, column, one));
    // Other sentences name the value themselves.
    return value !== '' && problem.startsWith('must') ? `“${value}” ${why}` : why;
  };
}
