import type { ProcessModel } from '../model/index.ts';

/** Every element: containers before what is inside them, activities before their boundary events. */
export function elementsOutermostFirst({ root, nodes }: ProcessModel): readonly string[] {
  const ordered: string[] = [];
  const open = [root.id];
  for (let next = 0; next < open.length; next += 1) {
    const id = open[next] ?? root.id;
    ordered.push(id);
    const node = nodes[id];
    const children = node && 'children' in node ? node.children : [];
    const onBoundary = (child: string): boolean => nodes[child]?.kind === 'boundary-event';
    open.push(
      ...children.filter((child) => !onBoundary(child)),
      ...children.filter((child) => onBoundary(child)),
    );
  }
  return ordered;
}
