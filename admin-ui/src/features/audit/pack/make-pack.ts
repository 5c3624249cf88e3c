import { strToU8, zipSync } from 'fflate';
import type { Evidence } from './read-evidence.ts';
import { packPage, type PackPage } from './pack-page.ts';

/** What `waybill audit verify --export` reads. */
const HISTORY_FILE = 'history.ndjson';

interface Pack {
  /** As the server has given it. */
  readonly text: string;
  readonly evidence: Evidence;
  readonly page: PackPage;
}

/** A .zip: the evidence as it is, the same for people to read, and the process it ran. */
export function makePack({ text, evidence, page }: Pack): Uint8Array<ArrayBuffer> {
  const processes = evidence.definitions.map(
    ({ processId, version, xml }) => [`${processId}-${version}.bpmn`, strToU8(xml)] as const,
  );
  return zipSync({
    ...Object.fromEntries(processes),
    'evidence.html': strToU8(packPage(page)),
    [HISTORY_FILE]: strToU8(text),
  });
}
