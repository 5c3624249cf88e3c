import type { AbstractTask, ManualTask, ServiceTask } from '../../model/index.ts';
import type { Site } from '../file-context.ts';
import { definedJob, plainJob } from '../job.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { activityFields } from './activity-fields.ts';
import { nodeBase } from './node-base.ts';

/** BPMN 2.0 §10.3.3: a task of no kind passes at once. */
export function abstractTask(element: ModdleElement, site: Site): AbstractTask {
  return { ...nodeBase('task', element, site), ...activityFields(element, site) };
}

/** BPMN 2.0 §10.3.3.4: work outside any system; the engine passes. */
export function manualTask(element: ModdleElement, site: Site): ManualTask {
  return { ...nodeBase('manual-task', element, site), ...activityFields(element, site) };
}

export function serviceTask(element: ModdleElement, site: Site): ServiceTask {
  return {
    ...nodeBase('service-task', element, site),
    ...activityFields(element, site),
    job: definedJob(element, site.file) ?? plainJob(element, site.file),
  };
}
