import type { Verdicts } from '../../api/dry-run-migration.ts';

export type Verdict = Verdicts['verdicts'][number];

const PAGE = 100;

interface Asked {
  readonly limit: number;
  readonly after?: string;
}

interface Told {
  /** Gets all verdicts so far. */
  readonly tell: (verdicts: readonly Verdict[]) => void;
  /** Aborted, it asks for no further page. */
  readonly signal: AbortSignal;
}

/** Page by page; gives whether it came to the last one. */
export async function allVerdicts(
  ask: (page: Asked) => Promise<Verdicts>,
  { tell, signal }: Told,
): Promise<boolean> {
  let all: readonly Verdict[] = [];
  let after: string | undefined;
  do {
    const page = await ask({ limit: PAGE, ...(after !== undefined && { after }) });
    all = [...all, ...page.verdicts];
    tell(all);
    after = page.next;
  } while (after !== undefined && !signal.aborted);
  return after === undefined;
}
