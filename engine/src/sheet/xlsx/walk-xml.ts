import { SaxesParser } from 'saxes';
import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { refuseSheet } from '../refuse-sheet.ts';
import type { SheetFailure } from '../refuse-sheet.ts';
import { SheetStop } from './sheet-stop.ts';

/** Told of elements by local name as they come; a failure given back ends the walk. */
export interface XmlVisitor {
  readonly open: (
    name: string,
    attribute: (local: string) => string | undefined,
  ) => SheetFailure | void;
  readonly text: (chunk: string) => void;
  readonly close: (name: string) => SheetFailure | void;
}

/** Walks one part of a workbook. A document type declaration is refused. */
export function walkXml(
  xml: string,
  part: string,
  visitor: XmlVisitor,
): Result<void, SheetFailure> {
  const parser = new SaxesParser({ xmlns: true });
  try {
    parser.on('error', (error) => stop(broken(part, error.message)));
    parser.on('doctype', () =>
      stop(broken(part, 'it has a document type, which no workbook needs')),
    );
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
    if (thrown instanceof SheetStop) return fail(thrown.failure);
    throw thrown;
  }
}

function stop(failure: SheetFailure | void): void {
  if (failure) throw new SheetStop(failure);
}

const broken = (part: string, because: string): SheetFailure =>
  refuseSheet('SHEET_WORKBOOK_BROKEN', `${part} is no XML: ${because.slice(0, 200)}`);
