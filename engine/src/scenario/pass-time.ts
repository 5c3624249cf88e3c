import { WaybillError } from '../errors/failure.ts';
import { serveJobs } from './serve-jobs.ts';
import { nextAnswer, serveStaff } from './serve-staff.ts';
import { countAction, type ScenarioRun } from './scenario-run.ts';

const PAGE = 10_000;

/** Does all that can be done without time passing. */
export async function workUntilRest(run: ScenarioRun): Promise<void> {
  for (;;) {
    // Not only `settle`: a timer without duration is due at once.
    await run.engine.advanceTime(0);
    const done = (await serveJobs(run)) + (await serveStaff(run));
    if (done === 0) return;
  }
}

/** Lets the clock go to what falls due next; false where nothing does. */
export async function passToNextDue(run: ScenarioRun): Promise<boolean> {
  const next = await nextDue(run);
  if (next === undefined) return false;
  if (next > run.deadline) throw new WaybillError(tooLong(run));
  await moveTo(run, next);
  return true;
}

/** Lets the clock go to `target`, and does what falls due on the way at its own time. */
export async function passTo(run: ScenarioRun, target: number): Promise<void> {
  for (;;) {
    const next = await nextDue(run);
    if (next === undefined || next > target) break;
    await moveTo(run, next);
  }
  await moveTo(run, target);
}

async function moveTo(run: ScenarioRun, time: number): Promise<void> {
  countAction(run);
  await run.engine.advanceTime(Math.max(0, time - run.engine.now()));
  await workUntilRest(run);
}

/** Timers of open instances, jobs that pause before their next try, and answers of the staff. */
async function nextDue(run: ScenarioRun): Promise<number | undefined> {
  const { engine } = run;
  const open = await engine.instances({ status: 'active', limit: PAGE });
  const timers = await Promise.all(open.map(({ id }) => engine.timers(id)));
  const jobs = await engine.jobs({ limit: PAGE });
  const times = [
    ...timers.flat().map(({ due }) => due),
    ...jobs.filter((job) => !job.blocked).map(({ notBefore }) => notBefore),
    nextAnswer(run),
  ];
  const later = times.filter((time) => time !== undefined && time > engine.now());
  return later.length === 0 ? undefined : Math.min(...later.map(Number));
}

const tooLong = ({ scenario, deadline }: ScenarioRun) => ({
  code: 'SCENARIO_BOUND',
  message: `Expected scenario "${scenario.scenario}" to end by ${new Date(deadline).toISOString()}, but timers are due after that.`,
  mend: 'Look for a timer that fires without end, say where the process is expected to wait, or raise "maxTime".',
});
