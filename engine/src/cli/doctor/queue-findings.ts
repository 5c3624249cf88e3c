import type { Failure } from '../../errors/failure.ts';
import type { QueueReport } from '../../ports/index.ts';

/** What of a queue somebody has to do something about. */
export function queueFindings(report: QueueReport): readonly Failure[] {
  const { findings, deadLetters, consumers, waiting } = report;
  return [
    ...findings,
    ...(deadLetters > 0 ? [setAside(deadLetters)] : []),
    ...(consumers === 0 ? [nobody(waiting)] : []),
  ];
}

const setAside = (count: number): Failure => ({
  code: 'DOCTOR_DEAD_LETTERS',
  message: `Expected nothing to be set aside, but ${count} references failed again and again.`,
  mend: 'Mend what the reasons above name, then run `waybill doctor --put-back`.',
});

const nobody = (waiting: number): Failure => ({
  code: 'DOCTOR_NO_WORKER',
  message: `Expected a process that takes work from the queue, but there is none; ${waiting} references wait.`,
  mend: 'Start `waybill worker` with the same --store and --queue.',
});
