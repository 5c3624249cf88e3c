/** One line of the catalogue. Codes are SCREAMING_SNAKE words that never change once released. */
export interface ErrorEntry {
  readonly meaning: string;
  readonly mend: string;
}
