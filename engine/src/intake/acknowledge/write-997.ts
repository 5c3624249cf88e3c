import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { NoteBook } from '../note.ts';
import { refuse } from '../refuse.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { x12Interchange } from '../write/envelope.ts';
import type { X12Frame } from '../write/envelope.ts';
import { writeX12 } from '../write/write-x12.ts';
import type { NewSegment } from '../write/write-x12.ts';
import { tokenizeX12 } from '../x12/tokenize-x12.ts';
import type { X12Interchange } from '../x12/tokenize-x12.ts';
import { x12Messages } from '../x12/x12-messages.ts';
import type { X12Message, X12Messages } from '../x12/x12-messages.ts';
import type { InterchangeAnswer, MessageVerdict } from './acknowledgement.ts';
import { faultsOf } from './fault.ts';
import type { Fault, FaultKind, FaultLayout } from './fault.ts';

/** The 997 (ASC X12 004010) to each interchange of the text, one for each of its groups. */
export function answersOfX12(text: string): Result<readonly InterchangeAnswer[]> {
  const tokens = tokenizeX12(text);
  if (!tokens.ok) return tokens;
  const answers = tokens.value.flatMap((interchange) => answerOf(interchange) ?? []);
  return answers.length === 0 ? fail(refuse('INTAKE_ACKNOWLEDGE', NO_GROUP)) : ok(answers);
}

/** Undefined where it has nothing but acknowledgements. */
function answerOf(interchange: X12Interchange): InterchangeAnswer | undefined {
  const fileNotes = new NoteBook();
  const { messages, frames } = x12Messages(interchange, NO_FACTS, fileNotes);
  // A functional acknowledgement is never acknowledged itself, or two machines would never end.
  const groups = frames.filter((frame) => frame.tag === 'GS' && frame.peek(1) !== 'FA');
  const frame = frameOf(interchange, groups[0]);
  if (frame === null) return undefined;
  const answers = groups.map((group) => groupAnswer(group, { messages, frames }, fileNotes));
  const sets = answers.map(({ segments }) => ({ type: '997', segments }));
  return {
    kind: '997',
    verdicts: answers.flatMap(({ verdicts }) => verdicts),
    write: (dispatch) => writeX12(x12Interchange(frame, dispatch, 'FA', sets)),
  };
}

const NO_FACTS = { charset: 'utf-8', fileName: null, receivedAt: null, entry: null };
const NO_GROUP =
  'Expected an interchange with a group of messages, but it has none that is answered.';

function frameOf({ segments }: X12Interchange, group: SegmentView | undefined): X12Frame | null {
  const [isa] = segments;
  if (isa?.tag !== 'ISA' || !group) return null;
  const at = (element: number) => isa.elements[element - 1]?.[0]?.trim() ?? '';
  return {
    sender: { qualifier: at(7), id: at(8) },
    receiver: { qualifier: at(5), id: at(6) },
    groupSender: group.peek(3) ?? at(8),
    groupReceiver: group.peek(2) ?? at(6),
    interchangeVersion: at(12),
    version: group.peek(8) ?? '004010',
    test: at(15) === 'T',
  };
}

interface GroupAnswer {
  readonly segments: readonly NewSegment[];
  readonly verdicts: readonly MessageVerdict[];
}

/** AK1, for each message AK2 to AK5, and AK9 over all of them. */
function groupAnswer(
  group: SegmentView,
  { messages: all, frames }: X12Messages,
  fileNotes: NoteBook,
): GroupAnswer {
  const messages = all.filter(({ message }) => message.group === group);
  const answers = messages.map(messageAnswer);
  const verdicts = answers.map(({ verdict }) => verdict);
  const accepted = verdicts.filter(({ verdict }) => verdict !== 'rejected').length;
  const errors = groupErrors(group, fileNotes);
  const clean = verdicts.every(({ verdict }) => verdict === 'accepted') && errors.length === 0;
  const whole = accepted === messages.length ? (clean ? 'A' : 'E') : accepted > 0 ? 'P' : 'R';
  const count = String(messages.length);
  const stated = frames.find(({ path }) => path === trailerPath(group))?.peek(1) ?? count;
  const included = /^\d{1,6}$/.test(stated) ? stated : count;
  return {
    verdicts,
    segments: [
      ['AK1', group.peek(1), group.peek(6)],
      ...answers.flatMap(({ segments }) => segments),
      ['AK9', whole, included, count, String(accepted), ...errors],
    ],
  };
}

/** Header and trailer of a group are numbered alike. */
const trailerPath = ({ path }: SegmentView): string => path.replace(/GS(\[\d+\])?$/, 'GE$1');

/** Data element 716, what is wrong with the group itself. */
function groupErrors(group: SegmentView, { notes }: NoteBook): readonly string[] {
  const own = notes.filter(({ path }) => {
    const place = path?.replace(/-\d\d$/, '');
    return place === group.path || place === trailerPath(group);
  });
  const codes = own.flatMap(({ code }) => GROUP_ERRORS.get(code) ?? []);
  return [...new Set(codes)].slice(0, 5);
}

const GROUP_ERRORS: ReadonlyMap<string, string> = new Map([
  ['INTAKE_ENVELOPE_INCOMPLETE', '3'],
  ['INTAKE_CONTROL_NUMBER', '4'],
  ['INTAKE_CONTROL_COUNT', '5'],
]);

interface MessageAnswer {
  readonly segments: readonly NewSegment[];
  readonly verdict: MessageVerdict;
}

function messageAnswer({ message, order, set }: X12Message): MessageAnswer {
  const { header } = message;
  const [type, number] = [header.peek(1) ?? '', header.peek(2) ?? ''];
  const begin: NewSegment = ['AK2', type, number];
  if (order === null || set === null) {
    const verdict = { message: number, type, verdict: 'rejected' as const, faults: 1 };
    return { segments: [begin, ['AK5', 'R', '1']], verdict };
  }
  const faults = faultsOf(message, order.notes, { ...LAYOUT, ...set });
  const verdict = verdictOf(faults);
  const codes = faults.flatMap(({ kind }) => SET_ERRORS.get(kind) ?? []);
  const inside = faults.filter(({ segment }) => segment !== null);
  const errors = [...new Set([...codes, ...(inside.length > 0 ? ['5'] : [])])].slice(0, 5);
  return {
    segments: [begin, ...segmentNotes(inside, message), ['AK5', VERDICTS[verdict], ...errors]],
    verdict: { message: number, type, verdict, faults: faults.length },
  };
}

const LAYOUT: Omit<FaultLayout, 'spec' | 'lineTag'> = {
  ...{ beginning: ['BEG', 'BCH'], numberElement: 3, numberComponent: null, dateElement: 5 },
  quantityElement: (tag) => (tag === 'POC' ? 3 : 2),
};

const VERDICTS = { accepted: 'A', 'accepted-with-errors': 'E', rejected: 'R' } as const;

/** What the standard asks for and is not there ends it; everything else a person can still settle. */
function verdictOf(faults: readonly Fault[]): MessageVerdict['verdict'] {
  const fatal = faults.some(({ kind }) => FATAL.has(kind));
  return fatal ? 'rejected' : faults.length > 0 ? 'accepted-with-errors' : 'accepted';
}

const FATAL: ReadonlySet<FaultKind> = new Set([
  'element-missing',
  'segment-missing',
  'trailer-missing',
]);

/** Data element 718: 2 trailer missing, 3 control numbers differ, 4 count differs. */
const SET_ERRORS: ReadonlyMap<FaultKind, string> = new Map([
  ['trailer-missing', '2'],
  ['number-differs', '3'],
  ['count-differs', '4'],
]);

/** AK3 for each segment with faults: 01 tag, 02 place, 04 data element 720; AK4 for its elements. */
function segmentNotes(
  faults: readonly Fault[],
  { segments }: X12Message['message'],
): readonly NewSegment[] {
  const positions = [...new Set(faults.map(({ segment }) => segment?.position ?? 0))];
  return positions.flatMap((position): readonly NewSegment[] => {
    const here = faults.filter(({ segment }) => segment?.position === position);
    const tag = here[0]?.segment?.tag ?? null;
    const elements = here.filter(({ element }) => element !== null);
    const whole = here.find(({ element }) => element === null)?.kind;
    const code = whole === undefined ? '8' : whole === 'segment-missing' ? '3' : '1';
    const data = segments[position - 2]?.elements;
    return [
      ['AK3', tag, String(position), null, code],
      ...elements.map(({ element, kind }): NewSegment => {
        const place = element ?? 0;
        return [
          'AK4',
          String(place),
          null,
          ELEMENT_ERRORS[kind] ?? null,
          data?.[place - 1]?.[0]?.slice(0, 99) ?? null,
        ];
      }),
    ];
  });
}

/** Data element 723. */
const ELEMENT_ERRORS: Readonly<Partial<Record<FaultKind, string>>> = {
  'element-missing': '1',
  'dependent-element-missing': '2',
  'characters-invalid': '6',
  'code-invalid': '7',
  'date-invalid': '8',
};
