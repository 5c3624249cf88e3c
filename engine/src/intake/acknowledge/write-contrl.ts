import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { edifactMessages } from '../edifact/edifact-messages.ts';
import type { EdifactMessage } from '../edifact/edifact-messages.ts';
import { LOOPS_ORDERS } from '../edifact/edifact-loops.ts';
import { tokenizeEdifact } from '../edifact/tokenize-edifact.ts';
import type { EdifactText } from '../edifact/tokenize-edifact.ts';
import { NoteBook } from '../note.ts';
import { refuse } from '../refuse.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { edifactInterchange } from '../write/envelope.ts';
import { writeEdifact } from '../write/write-edifact.ts';
import type { NewEdifactSegment } from '../write/write-edifact.ts';
import type { InterchangeAnswer, MessageVerdict } from './acknowledgement.ts';
import { faultsOf } from './fault.ts';
import type { Fault, FaultKind, FaultLayout } from './fault.ts';

/** The CONTRL (ISO 9735, message D:3) to each interchange of the text. */
export function answersOfEdifact(text: string): Result<readonly InterchangeAnswer[]> {
  const tokens = tokenizeEdifact(text);
  if (!tokens.ok) return tokens;
  const answers = eachInterchange(tokens.value).flatMap((one) => answerOf(one) ?? []);
  return answers.length === 0 ? fail(refuse('INTAKE_ACKNOWLEDGE', NOTHING)) : ok(answers);
}

/** Cut before each UNB; what stands before the first has none. */
function eachInterchange({ dialect, segments }: EdifactText): readonly EdifactText[] {
  const starts = segments.flatMap(({ tag }, at) => (tag === 'UNB' ? [at] : []));
  return starts.map((start, at) => ({ dialect, segments: segments.slice(start, starts[at + 1]) }));
}

/** Undefined of an acknowledgement, which is never answered. */
function answerOf(interchange: EdifactText): InterchangeAnswer | undefined {
  const notes = new NoteBook();
  const { messages, frames } = edifactMessages(interchange, NO_FACTS, notes);
  const unb = frames.find(({ tag }) => tag === 'UNB');
  const isAnswer = messages.some(({ message }) => message.header.peek(2) === 'CONTRL');
  if (!unb || isAnswer) return undefined;
  const answers = messages.map(messageAnswer);
  const frame = {
    syntax: [unb.peek(1, 1) ?? 'UNOC', unb.peek(1, 2) ?? '3'] as const,
    sender: partner(unb, 3),
    receiver: partner(unb, 2),
    test: unb.peek(11) === '1',
  };
  const segments = [...interchangeAnswer(unb, notes), ...answers.flatMap((one) => one.segments)];
  const answer = { identifier: ['CONTRL', 'D', '3', 'UN'], segments };
  return {
    kind: 'CONTRL',
    verdicts: answers.map(({ verdict }) => verdict),
    write: (dispatch) => writeEdifact(edifactInterchange(frame, dispatch, [answer])),
  };
}

const NO_FACTS = { charset: 'utf-8', fileName: null, receivedAt: null, entry: null };
const NOTHING =
  'Expected an interchange with UNB to acknowledge, but the file has none, or a CONTRL alone.';

/** S002 and S003: identifier and its qualifier. */
const partner = (unb: SegmentView, element: number): readonly (string | null)[] => [
  unb.peek(element, 1),
  unb.peek(element, 2),
];

/** UCI: 01 reference, 02 sender, 03 recipient, 04 action, 05 error, 06 segment with the error. */
function interchangeAnswer(unb: SegmentView, { notes }: NoteBook): readonly NewEdifactSegment[] {
  const own = notes.find(({ path }) => /^UN[BZ](?:-\d\d)?$/.test(path ?? ''));
  const error = own && INTERCHANGE_ERRORS.get(own.code);
  const [sender, receiver] = [partner(unb, 2), partner(unb, 3)];
  const uci = ['UCI', unb.peek(5), sender, receiver];
  return [error === undefined ? [...uci, ACCEPTED] : [...uci, ACCEPTED, error, 'UNZ']];
}

const INTERCHANGE_ERRORS: ReadonlyMap<string, string> = new Map([
  ['INTAKE_ENVELOPE_INCOMPLETE', '13'],
  ['INTAKE_CONTROL_NUMBER', '28'],
  ['INTAKE_CONTROL_COUNT', '29'],
]);

/** Data element 0083: this level and all below it rejected; acknowledged, with what is below. */
const REJECTED = '4';
const ACCEPTED = '7';

interface MessageAnswer {
  readonly segments: readonly NewEdifactSegment[];
  readonly verdict: MessageVerdict;
}

/** UCM: 01 reference, 02 identifier, 03 action, 04 error, 05 segment; below UCS and UCD. */
function messageAnswer({ message, order }: EdifactMessage): MessageAnswer {
  const { header } = message;
  const [reference, type] = [header.peek(1) ?? '', header.peek(2, 1) ?? ''];
  const identifier = [1, 2, 3, 4, 5].map((component) => header.peek(2, component));
  const ucm = ['UCM', reference, identifier];
  if (order === null) {
    const verdict = { message: reference, type, verdict: 'rejected' as const, faults: 1 };
    return { segments: [[...ucm, REJECTED, MESSAGE_UNKNOWN, 'UNH']], verdict };
  }
  const faults = faultsOf(message, order.notes, LAYOUT);
  const rejected = faults.some(({ kind }) => FATAL.has(kind));
  const whole = faults.find(({ segment }) => segment === null);
  const action = rejected ? REJECTED : ACCEPTED;
  const error = whole ? [ERRORS[whole.kind], 'UNT'] : [];
  // Errors below are told with a rejection: CONTRL knows no acceptance with errors.
  const inside = rejected ? segmentErrors(faults) : [];
  const verdict = rejected ? 'rejected' : faults.length > 0 ? 'accepted-with-errors' : 'accepted';
  return {
    segments: [[...ucm, action, ...error], ...inside],
    verdict: { message: reference, type, verdict, faults: faults.length },
  };
}

/** Data element 0085: value not supported in this position. */
const MESSAGE_UNKNOWN = '14';

/** BGM02 was a plain element and later the first component of one: its place is the same. */
const LAYOUT: FaultLayout = {
  ...{ spec: LOOPS_ORDERS, lineTag: 'LIN', beginning: ['BGM'] },
  ...{ numberElement: 2, numberComponent: null, dateElement: null, quantityElement: null },
};

const FATAL: ReadonlySet<FaultKind> = new Set([
  'element-missing',
  'segment-missing',
  'trailer-missing',
]);

/** Data element 0085. */
const ERRORS: Readonly<Record<FaultKind, string>> = {
  'element-missing': '13',
  'dependent-element-missing': '13',
  'segment-missing': '13',
  'code-invalid': '12',
  'date-invalid': '12',
  'characters-invalid': '37',
  'segment-unknown': '12',
  'trailer-missing': '13',
  'count-differs': '29',
  'number-differs': '28',
};

/** UCS: 01 place of the segment, 02 error; UCD: 01 error, 02 place of the element and component. */
function segmentErrors(faults: readonly Fault[]): readonly NewEdifactSegment[] {
  const inside = faults.filter(({ segment }) => segment !== null);
  const positions = [...new Set(inside.map(({ segment }) => segment?.position ?? 0))];
  return positions.flatMap((position): readonly NewEdifactSegment[] => {
    const here = inside.filter(({ segment }) => segment?.position === position);
    const whole = here.find(({ element }) => element === null);
    const ucs = ['UCS', String(position), whole ? ERRORS[whole.kind] : null];
    const elements = here.filter(({ element }) => element !== null);
    return [
      ucs,
      ...elements.map(({ element, component, kind }): NewEdifactSegment => {
        // The tag is the first element of a segment in S011.
        const place = [String((element ?? 0) + 1), component === null ? null : String(component)];
        return ['UCD', ERRORS[kind], place];
      }),
    ];
  });
}
