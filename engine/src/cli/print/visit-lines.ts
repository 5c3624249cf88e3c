import type { ProcessCoverage, VisitedShare } from '../../scenario/index.ts';
import type { Messages } from '../messages/messages.ts';
import { table } from './table.ts';

/** A row for each process, and below the table what no scenario has visited. */
export function visitLines(
  coverage: readonly ProcessCoverage[],
  { output }: Messages,
): readonly string[] {
  const { process, elements, flows, percent } = output.visits;
  const rows = coverage.map((one) => [
    ...[one.processId, fraction(one.elements), fraction(one.flows), one.percent.toFixed(1)],
  ]);
  return [
    '',
    ...table([process, elements, flows, percent], rows),
    ...coverage.flatMap((one) => missingLines(one, output.visits)),
  ];
}

const fraction = ({ visited, total }: VisitedShare): string => `${visited}/${total}`;

function missingLines(
  { processId, elements, flows }: ProcessCoverage,
  { neverVisited, flow }: Messages['output']['visits'],
): readonly string[] {
  if (elements.missing.length + flows.missing.length === 0) return [];
  return [
    neverVisited(processId),
    ...elements.missing.map(({ id, name }) => `  ✗ ${id}${name === undefined ? '' : `  ${name}`}`),
    ...flows.missing.map(
      ({ id, name }) => `  ✗ ${flow} ${id}${name === undefined ? '' : `  ${name}`}`,
    ),
  ];
}
