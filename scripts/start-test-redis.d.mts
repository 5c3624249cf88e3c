export interface TestRedis {
  readonly url: string;
  /** False where it did not come up. */
  readonly start: () => Promise<boolean>;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
  /** To pause it (SIGSTOP) and let it go on (SIGCONT). */
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly dispose: () => Promise<void>;
}

/** Undefined where there is no `redis-server` in PATH. */
export function startTestRedis(): Promise<TestRedis | undefined>;
