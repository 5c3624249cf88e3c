import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** Imported into a server before all else: tells its parent the longest that its event loop stood still. */
const RESOLUTION = 5;

if (isMainThread && process.send) {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  process.on('message', (asked) => {
    // Of an undisturbed loop nothing but the resolution is measured.
    process.send(Math.max(0, delays.max / 1e6 - RESOLUTION));
    if (asked === 'reset') delays.reset();
  });
  // The server ends when it is told to, not when its parent does.
  process.channel.unref();
}
