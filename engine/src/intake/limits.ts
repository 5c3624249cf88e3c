/** What one order file may cost; past it the file is refused with `INTAKE_LIMIT` or `INTAKE_SIZE`. */
export const INTAKE_LIMITS = {
  /** bytes */
  file: 10 * 1024 * 1024,
  /** bytes of a mail with all that is attached */
  mail: 25 * 1024 * 1024,
  /** of one mail */
  attachments: 100,
  /** X12 and EDIFACT segments, or XML elements and attributes */
  segments: 200_000,
  /** order lines of one file */
  lines: 10_000,
  /** XML and JSON levels */
  nesting: 100,
  /** digits of a number */
  digits: 40,
} as const;
