import { WaybillError, type Failure, type Result } from '../errors/failure.ts';

/** What a command has found out, for machines and for people. */
export interface CommandResult {
  /** With `--json`: printed as one document; `ok` is put in front of an object. */
  readonly data: unknown;
  /** Without it: the lines for people. */
  readonly lines: () => readonly string[];
  /** The command did its work, but what it found makes the exit status 1. */
  readonly failed?: boolean;
}

/** Several things are wrong at once; each is told. */
export class ProblemsFound extends WaybillError {
  readonly problems: readonly Failure[];
  constructor(problems: readonly Failure[]) {
    super(problems[0] ?? UNKNOWN);
    this.name = 'ProblemsFound';
    this.problems = problems;
  }
}

const UNKNOWN: Failure = {
  code: 'CLI_UNEXPECTED',
  message: 'Expected a reason, but there is none.',
};

/** The value, or its failure thrown to where it is printed. */
export function need<T>(result: Result<T> | Result<T, readonly Failure[]>): T {
  if (result.ok) return result.value;
  const { failure } = result;
  throw 'code' in failure ? new WaybillError(failure) : new ProblemsFound(failure);
}
