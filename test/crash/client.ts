import type { Report } from './protocol.ts';

/** What a client of the engine knows: what it has sent, and what it was told. */
export interface Client {
  /** In the order of their sending. */
  readonly sent: ReadonlySet<string>;
  /** Order → instance, as acknowledged. */
  readonly started: ReadonlyMap<string, string>;
  /** Order → who has approved it, as acknowledged. */
  readonly approved: ReadonlyMap<string, string>;
  /** Acknowledgements that contradict earlier ones. */
  readonly contradictions: readonly string[];
  /** What failed behind the scenes of the children. */
  readonly failures: readonly string[];
  readonly hear: (report: Report) => void;
  /** Sent, but never heard of: it may or may not have been started. */
  readonly unanswered: () => readonly string[];
}

export function createClient(): Client {
  const sent = new Set<string>();
  const started = new Map<string, string>();
  const approved = new Map<string, string>();
  const contradictions: string[] = [];
  const failures: string[] = [];
  const note = (known: Map<string, string>, order: string, told: string): void => {
    const before = known.get(order);
    if (before !== undefined && before !== told)
      contradictions.push(`Order ${order} was acknowledged with ${before} and with ${told}.`);
    else known.set(order, told);
  };
  const hear = (report: Report): void => {
    if (report.kind === 'sending') sent.add(report.order);
    if (report.kind === 'started') note(started, report.order, report.instanceId);
    if (report.kind === 'approved') note(approved, report.order, report.by);
    if (report.kind === 'failed') failures.push(`${report.during}: ${report.message}`);
  };
  const unanswered = (): readonly string[] => [...sent].filter((order) => !started.has(order));
  return { sent, started, approved, contradictions, failures, hear, unanswered };
}
