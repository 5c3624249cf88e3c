import { isFault, type Finding } from '../../layout/index.ts';
import type { DrawMessages } from '../messages/draw-messages.ts';

/** What was found in the diagram of one file. */
export interface Judged {
  readonly file: string;
  /** How many pages were drawn; undefined where the file was only looked at. */
  readonly pages?: number;
  readonly findings: readonly Finding[];
}

/** What is wrong with a diagram and what is worth to know, a line each. */
export function drawingLines(
  { file, pages, findings }: Judged,
  { findings: words, drawn, judged }: DrawMessages,
): readonly string[] {
  const faults = findings.filter(isFault);
  const backward = findings.filter(({ kind }) => kind === 'backward').length;
  return [
    ...findings.map(({ kind, elements: [a = '', b = ''], amount }) => {
      return `${file}: ${words[kind](a, amount === undefined ? b : String(amount))}`;
    }),
    ...(pages === undefined ? [] : [drawn(file, pages)]),
    judged(file, faults.length, backward),
  ];
}
