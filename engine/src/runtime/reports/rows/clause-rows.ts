import { policyCoverage } from '../../../policies/index.ts';
import type { ReportsParts } from '../reports-context.ts';
import type { SourceRow } from '../source-row.ts';

/** Every clause of the policies deployed, and whether something of its kind carries it out. */
export async function* clauseRows({ policyFacts }: ReportsParts): AsyncGenerator<SourceRow> {
  const { documents, carriers } = await policyFacts();
  for (const { id, title, clauses } of policyCoverage(documents, carriers).documents)
    for (const clause of clauses)
      yield {
        subject: { kind: 'clause', id: clause.id, text: clause.id },
        values: {
          ...{ document: id, documentTitle: `${title.zh} / ${title.en}` },
          ...{
            documentName: { zh: `${id} ${title.zh}`, en: `${id} ${title.en}` },
            clause: clause.id,
          },
          ...{ clauseKind: clause.kind, status: clause.status, carriers: clause.carriers.length },
        },
      };
}
