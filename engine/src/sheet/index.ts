export { readCsv } from './read-csv.ts';
export { cellAt, columnName, columnNumber } from './sheet.ts';
export type { Cell, Sheet } from './sheet.ts';
export { readWorkbook } from './xlsx/read-workbook.ts';
export { writeWorkbook } from './xlsx/write-workbook.ts';
export type { NewCell, NewSheet } from './xlsx/write-workbook.ts';
