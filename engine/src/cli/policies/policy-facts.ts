import { existsSync } from 'node:fs';
import { WaybillError } from '../../errors/failure.ts';
import { sourceFacts, type SourceFacts } from '../../policies/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import { gatherFacts, type PolicyFacts } from '../../runtime/policies/gather-facts.ts';
import { ProblemsFound } from '../command-result.ts';
import { collectFiles } from '../files/collect-files.ts';
import type { Shell } from '../shell.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';
import { nearbyPolicies } from './nearby-policies.ts';

/** Where policies and carriers are taken from: files, or what is deployed. */
export interface PolicyOptions extends PlaceOptions {
  readonly from?: readonly string[];
}

/** Reads from the files named, else from the store named, else from the folders that ship. */
export async function withPolicies<T>(
  shell: Shell,
  { from, ...place }: PolicyOptions,
  work: (facts: PolicyFacts, engine?: Engine) => Promise<T>,
): Promise<T> {
  if (from === undefined && place.store !== undefined) {
    return withEngine(shell, placeOf(place, 'existing'), async (engine) =>
      work(await deployedFacts(engine), engine),
    );
  }
  return work(await factsInFiles(from ?? SHIPPED.filter((folder) => existsSync(folder))));
}

const SHIPPED = ['processes', 'rules', 'records', 'reports', 'policies'];

async function deployedFacts(engine: Engine): Promise<PolicyFacts> {
  const facts = await engine.policyFacts();
  if (facts.documents.length > 0) return facts;
  throw nothing();
}

async function factsInFiles(paths: readonly string[]): Promise<PolicyFacts> {
  const files = await collectFiles(paths);
  const read = files.map(({ name, content }) => sourceFacts({ file: name, content }));
  const given = await Promise.all(read);
  return gather([...given, ...(await nearbyPolicies(paths, given))]);
}

function gather(sources: readonly SourceFacts[]): PolicyFacts {
  const broken = sources
    .flatMap(({ problems }) => problems)
    .filter(({ severity }) => severity === 'error');
  const facts = gatherFacts(sources);
  if (facts.documents.length > 0) return facts;
  throw broken.length > 0 ? new ProblemsFound(broken) : nothing();
}

const nothing = (): WaybillError =>
  new WaybillError({
    code: 'CLI_NOTHING_FOUND',
    message: 'Expected policy documents, but there are none.',
    mend: 'Name their folder with --from, or deploy it on the store: `waybill deploy policies`.',
  });
