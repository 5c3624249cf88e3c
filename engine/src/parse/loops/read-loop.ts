import type { Site } from '../file-context.ts';
import { elementOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import type { LoopReading } from './loop-reading.ts';
import { multiInstance } from './multi-instance.ts';
import { standardLoop } from './standard-loop.ts';

const NONE: LoopReading = { loop: undefined, except: new Set() };

export function readLoop(activity: ModdleElement, site: Site): LoopReading {
  const element = elementOf(activity, 'loopCharacteristics');
  if (!element) return NONE;
  if (isA(element, 'bpmn:StandardLoopCharacteristics')) {
    return { ...NONE, loop: standardLoop(element, activity, site.file) };
  }
  return multiInstance(element, activity, site);
}
