import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  INTAKE_LIMITS,
  readDecision,
  readMapping,
  readOrder,
} from '../../engine/src/intake/index.ts';
import { bytesOf } from './order-files.ts';

const PAGE = readFileSync(new URL('../../docs/order-intake.md', import.meta.url), 'utf8');

describe('docs/order-intake.md', () => {
  it('shows a small JSON order that is read with no error', () => {
    const json = /```json\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
    const read = readOrder(bytesOf(json));
    if (!read.ok) throw new Error(read.failure.message);
    expect(read.value.notes).toEqual([]);
    expect(read.value.unmapped).toEqual([]);
    expect(read.value.orders[0]?.totals.computed.taxExclusive).toBe('1940.00');
  });

  it('shows a layout, an order taken from a fax, and a decision that fit their schemas', () => {
    const [, layout = '', entry = '', decision = ''] = [
      ...PAGE.matchAll(/```json\n([\s\S]*?)```/g),
    ].map((block) => block[1]);
    expect(readMapping(JSON.parse(layout))).toMatchObject({ ok: true });
    expect(readDecision(JSON.parse(decision))).toMatchObject({ ok: true });
    const read = readOrder(bytesOf(entry));
    expect(read.ok && read.value.orders[0]?.source.entry?.channel).toBe('fax');
  });

  it('states the limits that hold', () => {
    const { file, segments, lines, nesting } = INTAKE_LIMITS;
    const stated = `${file / 1024 / 1024} MB, ${segments.toLocaleString('en')} segments (or XML elements with attributes), ${lines.toLocaleString('en')} lines, ${nesting} levels`;
    expect(PAGE).toContain(stated);
  });
});
