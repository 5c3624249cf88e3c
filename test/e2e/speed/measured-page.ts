import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { inPage } from '../given-browser.ts';

/** The longest of what came of one thing that a person did, in milliseconds. */
export interface Taken {
  /** From a key or click to the next picture: Event Timing API. */
  readonly answer: number;
  /** One task of the page's own thread: Long Tasks API, 0 below 50 ms. */
  readonly task: number;
  /** The same as time of the processor, which other work on the machine does not lengthen. */
  readonly processor: number;
}

/** Before any script of the page. */
export const WATCH = `
  window.watched = { answers: [], tasks: [] };
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId > 0) window.watched.answers.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.watched.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });`;

const FORGET = 'window.watched.answers.length = window.watched.tasks.length = 0';
const TELL = `({
  answer: Math.max(0, ...window.watched.answers),
  task: Math.round(Math.max(0, ...window.watched.tasks)),
})`;

/** What `act` takes, with all that follows from it within `rest` milliseconds. */
export async function measured(
  page: Page,
  act: () => Promise<unknown>,
  rest: number,
): Promise<Taken> {
  await inPage(page, FORGET);
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await act();
  await pause(rest);
  const trace = String(await browser?.stopTracing());
  const told = (await inPage(page, TELL)) as Omit<Taken, 'processor'>;
  return { ...told, processor: longestTask(trace) };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Of the thread on which the page's scripts run. */
function longestTask(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const own = new Set(
    traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents.filter((one) => /RunTask/.test(one.name) && own.has(threadOf(one)));
  return Math.round(Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1_000)));
}
