import { ok } from '../../../errors/failure.ts';
import type { SendTask } from '../../../model/index.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';
import { prepareMessageThrow } from '../event/definition/message.ts';
import { prepareJob } from './prepare-job.ts';
import { redoJob } from './redo-job.ts';

/** BPMN 2.0 §10.3.3.2, §13.3.3: its message is sent, by the engine or by a job worker; then it completes. */
export const sendTask: ElementBehaviour<SendTask> = {
  prepare(visit) {
    const { job, message } = visit.node;
    if (job) return prepareJob(visit, job);
    if (!message) return ok({ then: 'complete' });
    const thrown = prepareMessageThrow(visit, message);
    if (!thrown.ok) return thrown;
    const { turn, execution } = visit;
    return ok({
      then: () => {
        thrown.value.run();
        turn.agenda.push({ do: 'complete', key: execution.key });
      },
    });
  },
  redo: redoJob,
};
