import type { Difference, ScenarioReport, WaitingPlace } from '../../scenario/index.ts';
import type { Messages } from '../messages/messages.ts';
import { problemLines } from './problem-lines.ts';
import { valueText } from './tell-event.ts';
import { durationText } from './time-text.ts';

/** How a run ended: status, where it waits, incidents, differences and variables. */
export function reportLines(report: ScenarioReport, messages: Messages): readonly string[] {
  const { output } = messages;
  const { instance, waiting, differences, warnings } = report;
  const lines = warnings.flatMap((one) => problemLines({ ...one, severity: 'warning' }, messages));
  if (instance) {
    const elapsed = `${durationText(report.endedAt - report.startedAt)} (${output.simulated})`;
    const { processId, status, variables } = instance;
    lines.push(output.runEnded(processId, output.status[status], elapsed));
    lines.push(...waiting.map((place) => `  ${output.waiting} ${placeText(place, messages)}`));
    const values = Object.entries(variables);
    if (values.length > 0) lines.push(`  ${output.variables}`);
    lines.push(...values.map(([name, value]) => `    ${name} = ${valueText(value)}`));
  }
  return [...lines, ...differenceLines(differences, messages)];
}

/** Path of the difference, then expected and seen below each other. */
export function differenceLines(
  differences: readonly Difference[],
  { output }: Messages,
): readonly string[] {
  return differences.flatMap(({ at, expected, seen, failure }) => {
    const mend = failure && (output.failure(failure)?.mend ?? failure.mend);
    return [
      `  ✗ ${at}`,
      `      ${output.expected}  ${expected}`,
      `      ${output.seen}  ${seen}`,
      ...(mend === undefined ? [] : [`      ${output.mend(mend)}`]),
    ];
  });
}

function placeText(
  { element, name, waitsFor, detail }: WaitingPlace,
  { output }: Messages,
): string {
  const shown = name === undefined ? `"${element}"` : `"${name}" (${element})`;
  const why = detail === undefined ? '' : ` ${detail}`;
  return `${shown} ${output.waitsFor[waitsFor]}${why}`;
}

/** The report for machines; the trace entry by entry only where it is asked for. */
export function reportData(report: ScenarioReport, traced: boolean | undefined): object {
  const { trace, ...rest } = report;
  const { elements, flows } = trace;
  return { ...rest, trace: traced ? trace : { elements, flows } };
}
