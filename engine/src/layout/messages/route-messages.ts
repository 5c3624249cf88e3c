import type { ModdleElement } from '../../parse/moddle-element.ts';
import type { Edge, Plane } from '../diagram.ts';

export function routeMessages(
  _flows: readonly ModdleElement[],
  _plane: Pick<Plane, 'shapes' | 'edges'>,
): readonly Edge[] {
  return [];
}
