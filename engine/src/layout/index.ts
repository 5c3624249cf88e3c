export { drawDefinitions } from './draw-definitions.ts';
export { replaceDiagrams } from './write/replace-diagrams.ts';
export { isFault, type Finding } from './judge/finding.ts';
export { judgeDiagram } from './judge/judge-diagram.ts';
export { routeAgain } from './keep/route-again.ts';
