import { WaybillError, type Failure } from '../errors/failure.ts';

/** Nothing was deployed; `problems` names everything that must be mended, of all files. */
export class DeploymentRefused extends WaybillError {
  readonly problems: readonly Failure[];
  constructor(problems: readonly Failure[]) {
    super({
      code: 'DEPLOYMENT_REFUSED',
      message: `Expected files that can run, but found ${String(problems.length)} problem${problems.length === 1 ? '' : 's'}: ${summary(problems)}`,
      mend: 'Correct every problem listed and deploy again.',
    });
    this.name = 'DeploymentRefused';
    this.problems = problems;
  }
}

const SHOWN = 5;

function summary(problems: readonly Failure[]): string {
  const shown = problems.slice(0, SHOWN).map(({ code, message }) => `[${code}] ${message}`);
  return problems.length > SHOWN ? `${shown.join(' ')} …` : shown.join(' ');
}
