import type { RecordType } from '../../../api/get-record-type.ts';
import type { Language } from '../../../i18n/languages.ts';

/** Where the rows of a type come from as a file. */
export const tableOf = ({ id }: RecordType): string =>
  `/api/v1/record-tables/${encodeURIComponent(id)}`;

/** An empty workbook with its columns and an example. */
export const templateOf = (type: RecordType, language: Language): string =>
  `${tableOf(type)}/template?format=xlsx&language=${language}`;
