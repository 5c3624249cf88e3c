import type { Variables } from '../../../model/index.ts';
import { policyCoverage } from '../../../policies/index.ts';
import type { ReportsParts } from '../reports-context.ts';

/** Every clause of the policies deployed, and whether something of its kind carries it out. */
export async function* clauseRows({ policyFacts }: ReportsParts): AsyncGenerator<Variables> {
  const { documents, carriers } = await policyFacts();
  for (const { id, title, clauses } of policyCoverage(documents, carriers).documents)
    for (const clause of clauses)
      yield {
        ...{ document: id, documentTitle: `${title.zh} / ${title.en}`, clause: clause.id },
        ...{ clauseKind: clause.kind, status: clause.status, carriers: clause.carriers.length },
      };
}
