const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** Windows and WPS have names of their own for some, such as `application/wps-office.xlsx`. */
const BY_ENDING: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  zip: 'application/zip',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  docx: `${OFFICE}wordprocessingml.document`,
  xlsx: `${OFFICE}spreadsheetml.sheet`,
  pptx: `${OFFICE}presentationml.presentation`,
  edi: 'application/EDIFACT',
  x12: 'application/EDI-X12',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  heic: 'image/heic',
  csv: 'text/csv',
  txt: 'text/plain',
  rtf: 'application/rtf',
};

/** What the browser says of a file; where it says nothing, or what only some say, by its ending. */
export function mediaTypeOf({ name, type }: Pick<File, 'name' | 'type'>): string {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return BY_ENDING[ending] ?? (type === '' ? 'application/octet-stream' : type);
}
