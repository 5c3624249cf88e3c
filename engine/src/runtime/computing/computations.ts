import type { Hash } from '../../history/index.ts';
import { readMessage, type IntakeOptions } from '../../intake/index.ts';
import { sourceFacts, type PolicySource } from '../../policies/index.ts';
import { decodeTable } from '../../records/index.ts';
import { writeRecords } from './write-records.ts';
import { judgeFiles, type FilesAsked } from './judge-files.ts';

interface MessageAsked {
  readonly bytes: Uint8Array;
  readonly options: IntakeOptions;
}

interface TableAsked {
  readonly bytes: Uint8Array;
  /** Its name, for what is told of it. */
  readonly file: string;
}

/**
 * What may take long and follows from what is given alone, by name. Both what is asked and what is
 * answered can be copied from one thread to another.
 */
const createComputations = (hash: Hash) => ({
  'judge-files': (asked: FilesAsked) => judgeFiles(asked, hash),
  'read-message': ({ bytes, options }: MessageAsked) => readMessage(bytes, options),
  'source-facts': (source: PolicySource) => sourceFacts(source),
  'write-records': writeRecords,
  'decode-table': ({ bytes, file }: TableAsked) => decodeTable(bytes, file),
});

type Computations = ReturnType<typeof createComputations>;
export type ComputationName = keyof Computations;
export type Asked<N extends ComputationName> = Parameters<Computations[N]>[0];
export type Answered<N extends ComputationName> = Awaited<ReturnType<Computations[N]>>;

/** Computes somewhere; `signal` says that nobody waits for the answer any more. */
export type Compute = <N extends ComputationName>(
  name: N,
  asked: Asked<N>,
  signal?: AbortSignal,
) => Promise<Answered<N>>;

/** Where it is asked for, on the thread of whoever asks. */
export function computeHere(hash: Hash): Compute {
  const computations = createComputations(hash);
  return async <N extends ComputationName>(name: N, asked: Asked<N>): Promise<Answered<N>> => {
    // The computation of a name takes what is asked by that name.
    const compute = computations[name] as (asked: Asked<N>) => Answered<N> | Promise<Answered<N>>;
    return await compute(asked);
  };
}
