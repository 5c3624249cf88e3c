import type { Engine } from '@waybill/engine';
import { parseJson } from '../http/parse-json.ts';

type Kind = Parameters<Engine['resources']>[0];

/** What was deployed last under the id, as JSON; undefined where nothing was. */
export async function newestOf({ resources }: Engine, kind: Kind, id: string) {
  const versions = await resources(kind, id);
  const [newest] = versions.toSorted((one, other) => other.deployedAt - one.deployedAt);
  return newest && parseJson(newest.json);
}
