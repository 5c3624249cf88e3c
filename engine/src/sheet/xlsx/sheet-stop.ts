import type { SheetFailure } from '../refuse-sheet.ts';

/** Ends a library's work from inside one of its handlers; caught where that began. */
export class SheetStop extends Error {
  readonly failure: SheetFailure;
  constructor(failure: SheetFailure) {
    super(failure.message);
    this.failure = failure;
  }
}
