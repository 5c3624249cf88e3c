import { WaybillError } from '../../../errors/failure.ts';
import type { UserTaskItem } from '../../../ports/index.ts';
import type { Answer, Person } from './company-data.ts';
import { chooseFrom, dueOf, noteGap, valuesOf, type Play, type Seen } from './play.ts';
import type { Random } from './random.ts';
import { workingTime } from './working-time.ts';

/** Of all answers so many come late, by so many times the time they would have taken. */
const LATE = 0.05;
const LATE_TIMES = 5;

/** Somebody who may will answer a task that has come up, by the book of answers. */
export async function planAnswer(play: Play, taskId: string): Promise<void> {
  const task = await play.engine.task(taskId);
  if (!task) return;
  const answers = play.data.staff[task.processId]?.[task.element];
  if (!answers) return noteGap(play, `${task.processId}/${task.element}`);
  const random = play.random.of(taskId);
  const person = await chooseDoer(play, task, random);
  if (!person) return noteGap(play, `nobody for ${task.processId}/${task.element}`);
  const seen = await seenBy(play, task, { person, random });
  const answer = chooseFrom(answers, seen, random);
  if (!answer) return noteGap(play, `no answer fits ${task.processId}/${task.element}`);
  schedule(play, { task, person, answer, random }, dueOf(answer, seen, random));
}

interface PlannedAnswer {
  readonly task: UserTaskItem;
  readonly person: Person;
  readonly answer: Answer;
  readonly random: Random;
}

function schedule(play: Play, planned: PlannedAnswer, due: number): void {
  const { task, person, random } = planned;
  const now = play.engine.now();
  if (now > play.end - BACKLOG && random.happens(BACKLOG_SHARE)) return;
  const late = random.happens(LATE) ? now + (due - now) * LATE_TIMES : due;
  const done = workingTime(late);
  if (random.happens(CLAIMED) && task.task.assignee === undefined) {
    const taken = workingTime(now + (done - now) / 3);
    play.agenda.add(Math.min(taken, done), () => claim(play, task, person));
  }
  play.agenda.add(done, () => complete(play, planned));
}

/** Of the tasks of the last weeks so many are still to be done today. */
const BACKLOG = 40 * 86_400_000;
const BACKLOG_SHARE = 0.24;

/** People take up so many of their tasks before they do them. */
const CLAIMED = 0.35;

async function claim({ engine }: Play, { id }: UserTaskItem, { user }: Person): Promise<void> {
  const open = await engine.task(id);
  if (open && open.task.assignee === undefined) {
    await engine.claimTask(id, user, { actor: { id: user, by: 'user' } });
  }
}

async function complete(play: Play, { task, person, answer, random }: PlannedAnswer) {
  const { engine } = play;
  if (!(await engine.task(task.id))) return;
  const seen = await seenBy(play, task, { person, random });
  try {
    const actor = { id: person.user, by: 'user' } as const;
    await engine.completeTask(task.id, valuesOf(answer.complete, seen), { actor });
  } catch (thrown) {
    if (!(thrown instanceof WaybillError)) throw thrown;
    noteGap(play, `${task.processId}/${task.element}: ${thrown.code} ${thrown.message}`);
  }
}

async function seenBy(
  { engine }: Play,
  { processId, element, instanceId, key }: UserTaskItem,
  { person, random }: { readonly person: Person; readonly random: Random },
): Promise<Seen> {
  return {
    variables: await engine.variables(instanceId, key),
    demo: { me: person.number, user: person.user, roll: random.of('values').next() },
    now: engine.now(),
    at: `staff.${processId}.${element}`,
  };
}

async function chooseDoer(
  { engine, people }: Play,
  { id, task }: UserTaskItem,
  random: Random,
): Promise<Person | undefined> {
  if (task.assignee !== undefined) return people.byUser(task.assignee);
  const done = (await engine.duties(id)).map(({ person }) => person);
  return people.someone(task.candidateGroups, random, new Set(done));
}
