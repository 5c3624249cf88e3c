import type { Failure } from '../errors/failure.ts';
import { readStatement, statementText, type HistoriesArchived } from './archive-statement.ts';
import type { HistoryBatch } from './batch.ts';
import type { SealReading } from './read-seals.ts';
import type { SealCheck } from './seal-check.ts';
import type { ChainHead } from './verify-chain.ts';

/** Gathers what archives have taken over, as their statements are read. */
export interface ArchiveCheck {
  /** Told of each batch there is. */
  readonly see: (batch: HistoryBatch) => void;
  readonly statements: () => readonly HistoriesArchived[];
  /** The head with which an archived history ended. */
  readonly headOf: (id: string) => ChainHead | undefined;
  /** Lets archived histories count for the seals; gives statements that the key has not signed. */
  readonly settle: (seals: SealCheck) => readonly Failure[];
}

/** Without `verify`, signatures are taken as they are. */
export function createArchiveCheck(verify?: SealReading['verify']): ArchiveCheck {
  const statements: HistoriesArchived[] = [];
  const heads = new Map<string, ChainHead>();
  return {
    see: (batch) => {
      const statement = readStatement(batch);
      if (!statement) return;
      statements.push(statement);
      for (const [id, revision, hash] of statement.heads) heads.set(id, { revision, hash });
    },
    statements: () => statements,
    headOf: (id) => heads.get(id),
    settle: (seals) => {
      const signed = statements.filter(
        (statement) => !verify || verify(statementText(statement), statement.signature),
      );
      for (const { heads: stated } of signed)
        for (const [id, revision, hash] of stated) seals.see(id, { revision, hash });
      return statements.filter((one) => !signed.includes(one)).map(unsigned);
    },
  };
}

const unsigned = ({ archive }: HistoriesArchived): Failure => ({
  code: 'ARCHIVE_UNSIGNED',
  message: `Expected what archive "${archive}" took over to be signed by the trusted key, but it is not.`,
  mend: 'Find out who can write to the store; restore the histories from a backup.',
});
