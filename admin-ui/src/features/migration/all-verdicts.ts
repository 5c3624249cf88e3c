import type { Verdicts } from '../../api/dry-run-migration.ts';

export type Verdict = Verdicts['verdicts'][number];

const PAGE = 100;

interface Asked {
  readonly limit: number;
  readonly after?: string;
}

/** Page by page until the last one; `tell` gets all verdicts so far. */
export async function allVerdicts(
  ask: (page: Asked) => Promise<Verdicts>,
  tell: (verdicts: readonly Verdict[]) => void,
): Promise<void> {
  let all: readonly Verdict[] = [];
  let after: string | undefined;
  do {
    const page = await ask({ limit: PAGE, ...(after !== undefined && { after }) });
    all = [...all, ...page.verdicts];
    tell(all);
    after = page.next;
  } while (after !== undefined);
}
