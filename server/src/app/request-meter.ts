/** How many requests were answered how, and how long it took; of this process alone. */
export interface RequestMeter {
  readonly count: (answered: {
    readonly method: string;
    readonly status: number;
    readonly ms: number;
  }) => void;
  /** In the text format of Prometheus 0.0.4. */
  readonly text: () => string;
}

/** Upper bounds in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

export function createRequestMeter(): RequestMeter {
  const requests = new Map<string, number>();
  const buckets = BUCKETS.map(() => 0);
  let total = 0;
  let seconds = 0;
  return {
    count: ({ method, status, ms }) => {
      const key = `method="${method}",status="${status}"`;
      requests.set(key, (requests.get(key) ?? 0) + 1);
      const took = ms / 1_000;
      total += 1;
      seconds += took;
      for (const [at, bound] of BUCKETS.entries())
        if (took <= bound) buckets[at] = (buckets[at] ?? 0) + 1;
    },
    text: () => {
      const lines = [...requests].map(
        ([key, count]) => `waybill_http_requests_total{${key}} ${count}`,
      );
      const name = 'waybill_http_request_seconds';
      const bounds = BUCKETS.map(
        (bound, at) => `${name}_bucket{le="${bound}"} ${buckets[at] ?? 0}`,
      );
      return [
        '# TYPE waybill_http_requests_total counter',
        ...lines,
        `# TYPE ${name} histogram`,
        ...bounds,
        `${name}_bucket{le="+Inf"} ${total}`,
        `${name}_sum ${seconds}`,
        `${name}_count ${total}`,
      ].join('\n');
    },
  };
}
