import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Variables } from '../model/index.ts';
import { attach } from './attach.ts';
import { canonicalJson } from './canonical-json.ts';
import { detach } from './detach.ts';
import { eraseValue } from './erase.ts';
import { chainOf, countingSalt, PERSONAL, sampleChain, set } from './history-fixture.ts';
import { nodeHash } from './node-hash.ts';

const options = () => ({ hash: nodeHash, salt: countingSalt(), limit: 120, personal: PERSONAL });

describe('values kept beside the chain', () => {
  it('are those under personal names, at any depth, and those above the limit', () => {
    const events = [
      set({ amount: 12, customer: { name: 'ACME', phone: '1' }, note: 'x'.repeat(200) }),
    ];
    const { events: text, detached } = detach(events, options());
    const phone = nodeHash('salt 1"1"');
    const note = nodeHash(`salt 2"${'x'.repeat(200)}"`);
    expect(detached).toEqual({
      [phone]: { salt: 'salt 1', value: '"1"' },
      [note]: { salt: 'salt 2', value: `"${'x'.repeat(200)}"` },
    });
    const customer = { name: 'ACME', phone: { $detached: phone } };
    const values = { amount: 12, customer, note: { $detached: note } };
    expect(JSON.parse(text)).toEqual([{ kind: 'variables-set', scope: 1, values }]);
  });

  it('leave the engine’s own members where they are, whatever they are called', () => {
    const event = { kind: 'message-thrown', key: 1, name: 'n'.repeat(99) } as const;
    const personal = new Set(['name', 'key']);
    const { events, detached } = detach([event], { ...options(), personal });
    expect(JSON.parse(events)).toEqual([event]);
    expect(detached).toBeUndefined();
  });

  it('are none where nothing is personal or large', () => {
    const events = [set({ amount: 12 })];
    expect(detach(events, { hash: nodeHash, salt: countingSalt() })).toEqual({
      events: canonicalJson(events),
    });
  });

  it('come back as they were, whatever they are', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('$detached', '$$detached', 'phone', '__proto__'),
    );
    const leaf = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(name, value), (values) => {
        // Drawn as JSON, which is what variables are.
        const events = [set(JSON.parse(JSON.stringify(values)) as Variables)];
        const detached = detach(events, options());
        expect(canonicalJson(attach(detached))).toBe(canonicalJson(events));
      }),
    );
  });

  it('stay as their digest once they are erased, without their salt', () => {
    const [batch] = chainOf('a', [[set({ phone: '1', amount: 2 })]]);
    const [digest = ''] = Object.keys(batch?.detached ?? {});
    const erased = batch && eraseValue(batch, digest);
    expect(erased?.detached).toEqual({ [digest]: { salt: '', value: null } });
    expect(erased && attach(erased)).toEqual([set({ phone: { $detached: digest }, amount: 2 })]);
    expect(erased && eraseValue(erased, digest)).toBeUndefined();
    expect(batch && eraseValue(batch, 'unknown')).toBeUndefined();
  });

  it('are hidden from the events of a chain', () => {
    const text = sampleChain()
      .map(({ events }) => events)
      .join('');
    expect(text).not.toContain('+86 10 1234');
    expect(text).not.toContain('+49 30 1');
    expect(text).toContain('ACME');
  });
});
