/** What is kept: documents, pictures, tables, archives and mails; nothing that a browser would run. */
export const MEDIA_TYPES: ReadonlySet<string> = new Set([
  ...['application/pdf', 'application/rtf', 'application/xml', 'application/json'],
  ...['application/zip', 'application/EDIFACT', 'application/EDI-X12', 'message/rfc822'],
  ...['application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-outlook'],
  ...['wordprocessingml.document', 'presentationml.presentation', 'spreadsheetml.sheet'].map(
    (kind) => `application/vnd.openxmlformats-officedocument.${kind}`,
  ),
  ...['image/jpeg', 'image/png', 'image/gif', 'image/tiff', 'image/webp', 'image/heic'],
  ...['text/plain', 'text/csv'],
]);

/** Bytes of one file. */
export const MOST_BYTES = 25 * 1_024 * 1_024;
