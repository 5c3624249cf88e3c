import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormSchema } from '../../admin-ui/src/parts/form/form-schema.ts';
import {
  swapFormTexts,
  withDateLabels,
  withoutEnglish,
  withoutEqual,
} from '../../admin-ui/src/modeler/forms/swap-form-texts.ts';

const root = new URL('../../processes/', import.meta.url).pathname;

// Read as the form that it is; deployment checks its shape.
const read = (path: string) => JSON.parse(readFileSync(root + path, 'utf8')) as FormSchema;

describe('a form that is edited in English', () => {
  const label = {
    type: 'textfield',
    key: 'a',
    label: '客户',
    properties: { 'label:en': 'Customer' },
  };
  const radio = {
    ...{ type: 'radio', key: 'b', label: '决定' },
    values: [{ value: 'yes', label: '同意' }],
    properties: { 'option:en:yes': 'Agree' },
  };
  const form = { components: [label, radio] };

  it('shows English where there is some', () => {
    const shown = swapFormTexts(form).components;
    expect(shown.map((one) => one['label'])).toEqual(['Customer', '决定']);
    expect(shown[1]?.values?.[0]?.label).toBe('Agree');
  });

  it('keeps the Chinese of what is changed, and takes new text for both languages', () => {
    const [first, second] = swapFormTexts(form).components;
    const edited = {
      components: [
        { ...first, type: 'textfield', label: 'Buyer' },
        { ...second, type: 'radio', label: 'Decision' },
        { type: 'number', key: 'c', label: 'Count' },
      ],
    };
    const [buyer, decision, count] = withoutEqual(swapFormTexts(edited)).components;
    expect([buyer?.['label'], buyer?.properties]).toEqual(['客户', { 'label:en': 'Buyer' }]);
    expect([decision?.['label'], decision?.properties]).toEqual([
      '决定',
      { 'option:en:yes': 'Agree', 'label:en': 'Decision' },
    ]);
    expect([count?.['label'], count?.properties]).toEqual(['Count', undefined]);
  });

  it('has its label where form-js shows it, in both languages', () => {
    const day = { ...label, type: 'datetime' };
    const [shown] = withDateLabels({ components: [day] }).components;
    expect(shown?.['dateLabel']).toBe('客户');
    expect(shown?.properties).toEqual({ 'dateLabel:en': 'Customer' });
  });

  it('is saved as it was where nothing is changed, for all forms that ship', () => {
    const forms = readdirSync(root, { recursive: true }).filter((path) =>
      String(path).endsWith('.form'),
    );
    expect(forms.length).toBeGreaterThan(100);
    for (const path of forms.map(String)) {
      const schema = read(path);
      expect(withoutEqual(swapFormTexts(swapFormTexts(schema))), path).toEqual(
        withoutEqual(schema),
      );
      expect(withoutEnglish(schema), path).toEqual([]);
    }
  });
});
