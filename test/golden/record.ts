import { collectExamples } from './collect-examples.ts';
import { declaredShapes } from './declared-shapes.ts';
import { readGolden, writeGolden } from './golden-files.ts';
import { playRuns } from './play-runs.ts';

/**
 * Records what is not recorded yet, and never touches what is: kinds of events that are new, and
 * the history of the first day where there is none.
 */
const histories = await playRuns();
const examples = readGolden('events.json');
const shapes = readGolden('event-shapes.json');
writeGolden('events.json', { ...collectExamples(histories), ...examples });
writeGolden('event-shapes.json', { ...declaredShapes(), ...shapes });
if (readGolden('first-day.json') === undefined) writeGolden('first-day.json', histories);
