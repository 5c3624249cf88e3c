import { WaybillError } from '../../../errors/failure.ts';
import type { LedgerMapping } from '../../../runtime/ledger/ledger-values.ts';
import { readText } from '../../../scenario/node/read-file.ts';
import { need } from '../../command-result.ts';

/** A mapping file; the ledger itself checks what stands in it. */
export async function readMapping(path: string): Promise<LedgerMapping> {
  const value = parse(need(await readText(path)));
  // The ledger refuses members it does not know, and values that are no texts.
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new WaybillError({
    code: 'CLI_JSON_NOT_READABLE',
    message: `Expected "${path}" to be a JSON object, but it is not.`,
    file: path,
    mend: 'Write an object such as { "person": "=input.employee" }.',
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
