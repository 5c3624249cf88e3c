import { describe, expect, it } from 'vitest';
import { evolve } from '../../engine/src/kernel/index.ts';
import { declaredShapes } from './declared-shapes.ts';
import { EVENT_KINDS } from './event-kinds.ts';
import { readGolden, type EventExample } from './golden-files.ts';
import { shapeChanges } from './shape-changes.ts';

const examples = readGolden('events.json') ?? {};
const released = readGolden('event-shapes.json') ?? {};

describe('the released events', () => {
  it('have an example and a shape for every kind, and for no other', () => {
    expect(Object.keys(examples).sort()).toEqual([...EVENT_KINDS].sort());
    expect(Object.keys(released).sort()).toEqual([...EVENT_KINDS].sort());
    const empty = Object.entries(examples).filter(([, recorded]) => recorded.length === 0);
    expect(empty).toEqual([]);
  });

  it.each(Object.keys(examples))('of kind %s fold to the state that was recorded', (kind) => {
    for (const { before, event, after } of examples[kind] ?? []) {
      expect(event.kind).toBe(kind);
      expect(
        asJson(evolve(before, event)),
        `Expected the recorded event "${kind}" to give the recorded state, but it gives another: stored histories would be replayed to something else. Add a new kind instead of changing this one.`,
      ).toEqual(after);
    }
  });

  it('change the state, unless they are there for the reader alone', () => {
    const idle = Object.keys(examples).filter((kind) => (examples[kind] ?? []).every(isIdle));
    expect(idle.sort()).toEqual([
      ...['child-failed', 'error-thrown', 'escalation-thrown', 'message-thrown'],
      ...[
        'reason-given',
        'rules-evaluated',
        'signal-thrown',
        'subscription-triggered',
        'token-moved',
      ],
    ]);
  });

  it('hold the members of their shape and no other', () => {
    const odd = Object.entries(examples).flatMap(([kind, recorded]) =>
      recorded.flatMap(({ event }) => strangers(event, released[kind] ?? {})),
    );
    expect(odd).toEqual([]);
  });
});

describe('the shape of a released event', () => {
  it('is still declared as it was released', () => {
    expect(shapeChanges(released, declaredShapes())).toEqual([]);
  });

  it('cannot gain, lose or change a member without a sentence that asks for a new kind', () => {
    const shape = released['job-failed'] ?? {};
    const { message = '', ...without } = shape;
    const changed = [{ ...shape, 'cause?': 'string' }, without, { ...shape, retries: 'string' }];
    for (const now of changed) {
      const [said, ...more] = shapeChanges(released, { ...released, 'job-failed': now });
      expect(said).toMatch(
        /^Expected event "job-failed" to have .*, but it now has .*add a new kind/,
      );
      expect(more).toEqual([]);
    }
    expect(message).toBe('string');
  });

  it('cannot go', () => {
    const { 'job-failed': gone, ...left } = released;
    expect(shapeChanges(released, left)).toEqual([
      expect.stringMatching(/^Expected event "job-failed" to be kept, but its kind is gone/),
    ]);
    expect(gone).toBeDefined();
  });

  it('is written out down to what a member of a member is made of', () => {
    expect(released['incident-raised']?.['incident']).toContain('failure: { code: string;');
  });
});

const isIdle = ({ before, after }: EventExample): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

// A state may hold members that are undefined; what is stored of it does not.
const asJson = (state: unknown): unknown => JSON.parse(JSON.stringify(state));

function strangers(
  event: EventExample['event'],
  shape: Readonly<Record<string, string>>,
): readonly string[] {
  const members = Object.keys(event).filter((member) => member !== 'kind');
  const unknown = members.filter((member) => !(member in shape) && !(`${member}?` in shape));
  const needed = Object.keys(shape).filter((member) => !member.endsWith('?'));
  const missing = needed.filter((member) => !members.includes(member));
  return [...unknown, ...missing].map((member) => `${event.kind} ${member}`);
}
