import { describe, expect, it } from 'vitest';
import { checkForm } from './check-form.ts';

const form = (...components: readonly object[]) => ({ type: 'default', components });
const codes = (checked: ReturnType<typeof checkForm>) =>
  checked.map(({ code, elementId, message }) => [
    code,
    elementId,
    /writes "(.*)"\.$/.exec(message)?.[1],
  ]);

describe('checkForm', () => {
  it('accepts what the process writes and what the form itself fills in', () => {
    const text = { type: 'text', id: 'told', text: 'Order {{order.orderNumber}}: {{comment}}' };
    const shown = { type: 'textarea', key: 'comment', conditional: { hide: '=decision = "yes"' } };
    const radio = { type: 'radio', key: 'decision' };
    expect(checkForm(form(text, shown, radio), new Set(['order']))).toEqual([]);
  });

  it('names each variable that nothing writes, once a field', () => {
    const text = { type: 'text', id: 'told', text: '{{ordre.number}} and {{ordre.date}}' };
    expect(codes(checkForm(form(text), new Set(['order'])))).toEqual([
      ['DRAFT_FORM_VARIABLE', 'told', 'ordre'],
    ]);
  });

  it('names an expression that is no FEEL', () => {
    const hidden = { type: 'number', key: 'count', conditional: { hide: '=decision = (' } };
    expect(codes(checkForm(form(hidden), new Set())).map(([code]) => code)).toEqual([
      'DRAFT_FORM_EXPRESSION',
    ]);
  });

  it('looks into groups and lists, where items and places have names of their own', () => {
    const item = { type: 'textfield', key: 'quantity', label: '{{i}} of {{parent.sku}} {{x}}' };
    const list = { type: 'dynamiclist', path: 'lines', components: [item] };
    const group = { type: 'group', components: [list] };
    expect(codes(checkForm(form(group), new Set()))).toEqual([
      ['DRAFT_FORM_VARIABLE', 'quantity', 'x'],
    ]);
  });

  it('reads of a text with a loop what it loops over alone', () => {
    const text = { type: 'text', id: 'told', text: '{{#loop lines}}{{sku}}{{/loop}}' };
    expect(codes(checkForm(form(text), new Set()))).toEqual([
      ['DRAFT_FORM_VARIABLE', 'told', 'lines'],
    ]);
  });

  it('takes anything for a form', () => {
    for (const nothing of [null, 1, [], { components: 1 }, { components: [null, 'a'] }])
      expect(checkForm(nothing, new Set())).toEqual([]);
  });
});
