import { collectExamples } from './collect-examples.ts';
import { declaredShapes } from './declared-shapes.ts';
import { readGolden, writeGolden } from './golden-files.ts';
import { playIntake, playNumberedAnswers } from './play-intake.ts';
import { playLedger, playReasonsInEnglish } from './play-ledger.ts';
import { playRecords } from './play-records.ts';
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
const ofLedger = { ...declaredShapes('entry'), ...declaredShapes('period') };
const before = readGolden('ledger-event-shapes.json');
writeGolden('ledger-event-shapes.json', { ...ofLedger, ...before });
if (readGolden('ledger-first-day.json') === undefined)
  writeGolden('ledger-first-day.json', await playLedger());
if (readGolden('ledger-second-day.json') === undefined)
  writeGolden('ledger-second-day.json', await playReasonsInEnglish());
const ofRecords = { ...declaredShapes('record'), ...declaredShapes('import') };
const known = readGolden('record-event-shapes.json');
writeGolden('record-event-shapes.json', { ...ofRecords, ...known });
if (readGolden('record-first-day.json') === undefined)
  writeGolden('record-first-day.json', await playRecords());
const ofMessages = readGolden('intake-event-shapes.json');
writeGolden('intake-event-shapes.json', { ...declaredShapes('message'), ...ofMessages });
if (readGolden('intake-first-day.json') === undefined)
  writeGolden('intake-first-day.json', await playIntake());
if (readGolden('intake-second-day.json') === undefined)
  writeGolden('intake-second-day.json', await playNumberedAnswers());
