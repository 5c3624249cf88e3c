import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** Milliseconds; of an undisturbed loop nothing else is measured. */
const RESOLUTION = 5;

/** Tells whoever asks how many milliseconds the event loop stood still at most since it was last asked. */
if (isMainThread && process.send) {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  process.on('message', () => {
    process.send(Math.max(0, delays.max / 1e6 - RESOLUTION));
    delays.reset();
  });
  // The server ends when it is told to, not with whoever asks.
  process.channel.unref();
}
