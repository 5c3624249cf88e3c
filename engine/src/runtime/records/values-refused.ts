import { WaybillError, type Failure } from '../../errors/failure.ts';
import type { ValueProblem } from '../../records/index.ts';

const TOLD = 10;

/** Tells each value that is refused, so that a form can show it at its field. */
export class ValuesRefused extends WaybillError {
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  constructor(failure: Failure, problems: readonly ValueProblem[]) {
    super(failure);
    this.problems = problems
      .slice(0, TOLD)
      .map(({ path, problem }) => ({ path, message: problem }));
  }
}
