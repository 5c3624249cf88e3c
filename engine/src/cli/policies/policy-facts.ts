import { existsSync } from 'node:fs';
import { WaybillError, type Failure } from '../../errors/failure.ts';
import {
  checkReferences,
  duplicateDocuments,
  idleRuleSets,
  sourceFacts,
  type Carrier,
  type PolicyDocument,
  type SourceFacts,
} from '../../policies/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import { ProblemsFound } from '../command-result.ts';
import { collectFiles } from '../files/collect-files.ts';
import type { Shell } from '../shell.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';
import { deployedSources } from './deployed-sources.ts';
import { nearbyPolicies } from './nearby-policies.ts';

/** All clauses, and all that carries clauses out. */
export interface PolicyFacts {
  readonly documents: readonly PolicyDocument[];
  readonly carriers: readonly Carrier[];
  /** Files that cannot be read, and references to clauses that there are not. */
  readonly problems: readonly Failure[];
  readonly warnings: readonly Failure[];
}

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

const SHIPPED = ['processes', 'rules', 'records', 'policies'];

async function deployedFacts(engine: Engine): Promise<PolicyFacts> {
  const sources = await deployedSources(engine);
  return gather(await Promise.all(sources.map(sourceFacts)));
}

async function factsInFiles(paths: readonly string[]): Promise<PolicyFacts> {
  const files = await collectFiles(paths);
  const read = files.map(({ name, content }) => sourceFacts({ file: name, content }));
  const given = await Promise.all(read);
  return gather([...given, ...(await nearbyPolicies(paths, given))]);
}

function gather(sources: readonly SourceFacts[]): PolicyFacts {
  const documents = sources.flatMap((facts) => facts.documents);
  const carriers = sources.flatMap((facts) => facts.carriers);
  const broken = sources
    .flatMap(({ problems }) => problems)
    .filter(({ severity }) => severity === 'error');
  if (documents.length === 0) throw broken.length > 0 ? new ProblemsFound(broken) : nothing();
  return {
    documents: documents.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    carriers,
    problems: [...broken, ...duplicateDocuments(sources), ...checkReferences(documents, carriers)],
    warnings: idleRuleSets(
      carriers,
      sources.flatMap(({ calls }) => calls),
    ),
  };
}

const nothing = (): WaybillError =>
  new WaybillError({
    code: 'CLI_NOTHING_FOUND',
    message: 'Expected policy documents, but there are none.',
    mend: 'Name their folder with --from, or deploy it on the store: `waybill deploy policies`.',
  });
