import { compareDefinitions } from '@waybill/engine/migration';
import { parseBpmn } from '@waybill/engine/parse';
import { ApiError } from '../../api/api-error.ts';
import type { Draft } from '../../api/get-draft.ts';
import { getDefinition } from '../../api/get-definition.ts';
import type { Difference } from '../difference/difference.ts';
import { releasedVersions } from './released-versions.ts';

type Found =
  | {
      readonly kind: 'compared';
      readonly before: string;
      readonly version: number;
      /** Epoch milliseconds. */
      readonly deployedAt: number;
      readonly difference: Difference;
    }
  /** No version is deployed; or the file has errors, so that no process can be read from it. */
  | { readonly kind: 'new' | 'broken' };

/** The file of a draft against the newest version, or a released one against the version before it. */
export async function differenceOfDraft(draft: Draft, xml: string): Promise<Found> {
  const { processes } = await parseBpmn(xml);
  const [first] = processes;
  if (first === undefined) return { kind: 'broken' };
  const newest = await versionBefore(draft, first.processId);
  if (newest === undefined) return { kind: 'new' };
  const { processes: old } = await parseBpmn(newest.xml);
  const differences = processes.flatMap((process) => {
    const before = old.find(({ processId }) => processId === process.processId);
    return before === undefined ? [] : [compareDefinitions(before, process)];
  });
  const difference = {
    elements: differences.flatMap(({ elements }) => elements),
    flows: differences.flatMap(({ flows }) => flows),
  };
  const { xml: before, version, deployedAt } = newest;
  return { kind: 'compared', before, version, deployedAt, difference };
}

async function versionBefore(draft: Draft, processId: string) {
  const own = releasedVersions(draft).find((one) => one.processId === processId)?.version;
  if (own === 1) return undefined;
  try {
    return await getDefinition(processId, own === undefined ? 'newest' : String(own - 1));
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}
