import type { ReceiveTask, SendTask } from '../../model/index.ts';
import { caughtMessage, namedMessage, thrownMessage } from '../definitions/message.ts';
import type { Site } from '../file-context.ts';
import { plainJob } from '../job.ts';
import { flagOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { activityFields } from './activity-fields.ts';
import { nodeBase } from './node-base.ts';

/** A job where one is defined, the message where one is named or drawn, else a plain job. */
export function sendTask(element: ModdleElement, site: Site): SendTask {
  const base = { ...nodeBase('send-task', element, site), ...activityFields(element, site) };
  const message = thrownMessage(element, namedMessage(element), site.file);
  if (message?.job) return { ...base, job: message.job };
  return message ? { ...base, message } : { ...base, job: plainJob(element, site.file) };
}

export function receiveTask(element: ModdleElement, site: Site): ReceiveTask {
  return {
    ...nodeBase('receive-task', element, site),
    ...activityFields(element, site),
    message: caughtMessage(element, namedMessage(element), site.file),
    instantiate: flagOf(element, 'instantiate'),
  };
}
