import type {
  ClauseCoverage,
  Coverage,
  CoverageTotals,
  DocumentCoverage,
} from '../../policies/index.ts';
import type { Shell } from '../shell.ts';
import { carrierText, wordsOf } from './carrier-text.ts';
import { table } from './table.ts';

type Speaker = Pick<Shell, 'language' | 'messages'>;

/** A row for each document, one for all, and the share in a sentence. */
export function coverageTable(
  { documents, totals }: Coverage,
  speaker: Speaker,
): readonly string[] {
  const { columns, statuses, all } = speaker.messages.policies;
  const head = [
    ...[columns.document, columns.clauses, statuses['carried-out'], statuses.missing],
    ...[statuses.mismatched, statuses.organisational, columns.percent, columns.title],
  ];
  const rows = documents.map(({ id, title, totals: own }) => [
    ...[id, ...figures(own), wordsOf(title, speaker)],
  ]);
  return [...table(head, [...rows, [all, ...figures(totals), '']]), ...shareLines(totals, speaker)];
}

/** Every clause of a document with what carries it out. */
export function documentCoverageLines(
  { id, title, clauses, totals }: DocumentCoverage,
  speaker: Speaker,
): readonly string[] {
  return [
    `${id}  ${wordsOf(title, speaker)}`,
    ...clauses.flatMap((clause) => clauseLines(clause, speaker).map((line) => `  ${line}`)),
    ...shareLines(totals, speaker),
  ];
}

/** A clause, its kind and status, and below it what carries it out. */
export function clauseLines(clause: ClauseCoverage, speaker: Speaker): readonly string[] {
  const { kinds, statuses, because } = speaker.messages.policies;
  const { id, kind, status, text, reason, carriers } = clause;
  const state =
    status === 'organisational' ? statuses[status] : `${kinds[kind]}: ${statuses[status]}`;
  return [
    `${id}  [${state}]  ${wordsOf(text, speaker)}`,
    ...(reason ? [`    ${because(wordsOf(reason, speaker))}`] : []),
    ...carriers.map((carrier) => `    ${carrierText(carrier, speaker)}`),
  ];
}

function figures(totals: CoverageTotals): readonly string[] {
  const { clauses, carriedOut, missing, mismatched, organisational, percent } = totals;
  const counts = [clauses, carriedOut, missing, mismatched, organisational].map(String);
  return [...counts, percent === null ? '–' : percent.toFixed(1)];
}

function shareLines(totals: CoverageTotals, { messages }: Speaker): readonly string[] {
  const { clauses, organisational, carriedOut, percent } = totals;
  if (percent === null) return [];
  return [messages.policies.covered(carriedOut, clauses - organisational, percent)];
}
