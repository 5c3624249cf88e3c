import type { Wording } from '../../records/index.ts';
import type { Report } from '../report.ts';
import type { ReportResult, ReportRow } from '../result.ts';
import { measureText } from './measure-text.ts';
import { fillTemplate } from './template.ts';

type Language = keyof Wording;

/** The sentence that answers the question of the report, in both languages. */
export function answerOf(report: Report, result: Omit<ReportResult, 'answer'>): Wording {
  const { sort } = report;
  const sentence = result.counted === 0 ? report.none : report.answer;
  const inLanguage = (language: Language): string =>
    fillTemplate(sentence[language], (name) => valueText(name, { ...result, sort }, language));
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}

interface Told extends Omit<ReportResult, 'answer'> {
  readonly sort: Report['sort'];
}

function valueText(name: string, result: Told, language: Language): string {
  const { rows, leftOut, counted, today, period } = result;
  if (name === 'today') return today;
  if (name === 'counted') return measureText(counted, 'count');
  if (name === 'groups') return measureText(rows.length + leftOut, 'count');
  if (name === 'period') return period ? periodText(period.id, language) : today;
  return cellText(name.split('.'), result, language);
}

function cellText(
  [of, id = '']: readonly string[],
  { rows, total, columns, sort }: Told,
  language: Language,
): string {
  const kind = columns.find((column) => column.id === id)?.kind ?? 'group';
  const row = rows[0];
  if (kind === 'group') return (leads(row, sort) ? row?.groups[id]?.label[language] : '') || '–';
  const value = (of === 'total' ? total : row?.measures)?.[id] ?? null;
  return measureText(value, kind, BETWEEN[language]);
}

/** Who has most of what nobody has any of is nobody. */
const leads = (row: ReportRow | undefined, sort: Report['sort']): boolean =>
  sort?.descending !== true || Number(row?.measures[sort.by] ?? 1) !== 0;

const BETWEEN = { zh: '、', en: ', ' };

const periodText = (id: string, language: Language): string =>
  id === 'all' ? { zh: '全部时间', en: 'all time' }[language] : id;
