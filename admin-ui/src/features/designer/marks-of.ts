import type { Problem } from '@waybill/engine/parse';
import type { ProblemMark } from '../../modeler/markers.ts';

/** One mark for each element at fault; its worst problem decides the colour. */
export function marksOf(problems: readonly Problem[]): Readonly<Record<string, ProblemMark>> {
  const marks: Record<string, ProblemMark> = {};
  for (const { elementId, severity, message } of problems) {
    if (elementId === undefined) continue;
    const before = marks[elementId];
    const worst = before?.severity === 'error' ? 'error' : severity;
    marks[elementId] = { severity: worst, text: before ? `${before.text}\n${message}` : message };
  }
  return marks;
}
