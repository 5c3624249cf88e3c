import { SaxesParser } from 'saxes';
import { fail, ok } from '../../errors/failure.ts';
import type { Failure, Result } from '../../errors/failure.ts';
import { refuseSheet } from '../refuse-sheet.ts';

/** Told of elements by local name as they come; a failure given back ends the walk. */
export interface XmlVisitor {
  readonly open: (name: string, attribute: (local: string) => string | undefined) => Failure | void;
  readonly text: (chunk: string) => void;
  readonly close: (name: string) => Failure | void;
}

/** Walks one part of a workbook. A document type declaration is refused. */
export function walkXml(xml: string, part: string, visitor: XmlVisitor): Result<void> {
  const parser = new SaxesParser({ xmlns: true });
  try {
    parser.on('error', (error) => stop(broken(part, error.message)));
    parser.on('doctype', () => stop(broken(part, 'it has a document type declaration')));
    parser.on('opentag', ({ local, attributes }) => {
      const all = Object.values(attributes);
      const found = (name: string) => all.find((one) => one.local === name)?.value;
      stop(visitor.open(local, found));
    });
    parser.on('text', visitor.text);
    parser.on('cdata', visitor.text);
    parser.on('closetag', ({ local }) => stop(visitor.close(local)));
    parser.write(xml).close();
    return ok(undefined);
  } catch (thrown) {
    if (thrown instanceof Stop) return fail(thrown.failure);
    throw thrown;
  }
}

/** Ends the parser's work from inside one of its handlers; never leaves this file. */
class Stop extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

function stop(failure: Failure | void): void {
  if (failure) throw new Stop(failure);
}

const broken = (part: string, because: string): Failure =>
  refuseSheet(
    'SHEET_WORKBOOK_BROKEN',
    `Expected ${part} of the workbook to be XML, but ${because.slice(0, 200)}.`,
  );
