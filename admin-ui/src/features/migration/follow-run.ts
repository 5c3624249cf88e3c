import { allVerdicts, type Verdict } from './all-verdicts.ts';

export interface Run {
  readonly kind: 'dry-run' | 'real';
  readonly done: boolean;
  /** Instances that there were at its beginning. */
  readonly total: number;
  readonly verdicts: readonly Verdict[];
  /** What it has stopped at before its end. */
  readonly failure?: unknown;
  /** Somebody has stopped it before its end. */
  readonly halted: boolean;
  /** Asks for no further instances; those that were asked for still get their verdicts. */
  readonly stop: () => void;
}

/** Carries it out page by page and tells how far it is; never rejects. */
export async function followRun(
  { kind, total }: Pick<Run, 'kind' | 'total'>,
  ask: Parameters<typeof allVerdicts>[0],
  tell: (now: Run) => void,
): Promise<void> {
  const stopped = new AbortController();
  const { signal } = stopped;
  const stop = (): void => stopped.abort();
  let now: Run = { kind, total, done: false, halted: false, verdicts: [], stop };
  const become = (more: Partial<Run>): void => tell((now = { ...now, ...more }));
  become({});
  try {
    const isWhole = await allVerdicts(ask, { signal, tell: (verdicts) => become({ verdicts }) });
    become({ done: true, halted: !isWhole });
  } catch (failure) {
    become({ done: true, failure });
  }
}
