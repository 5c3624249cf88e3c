import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countryName } from '../../engine/src/records/countries.ts';
import type { FormSchema } from '../../admin-ui/src/parts/form/form-schema.ts';
import { readDay } from '../../admin-ui/src/parts/form/read-day.ts';
import { mediaTypeOf } from '../../admin-ui/src/parts/media-type-of.ts';
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

describe('what people type, choose and read', () => {
  it.each(['2026-03-09', '2026/3/9', '2026.03.09', '2026年3月9日', ' 20260309 '])(
    'is a day however it is written: %s',
    (typed) => {
      expect(readDay(typed)).toEqual(new Date(2026, 2, 9));
    },
  );

  it.each(['2026-02-30', '2026-13-01', '2026', '9/3/2026', '26-3-9', 'tomorrow'])(
    'is no other day where it is none: %s',
    (typed) => {
      expect(readDay(typed).getTime()).toBeNaN();
    },
  );

  it('is a country by its name, with its code', () => {
    expect(countryName('DE', 'zh')).toBe('德国（DE）');
    expect(countryName('DE', 'en')).toBe('Germany (DE)');
    // Customs and tax offices know it; no list of names does.
    expect([countryName('XI', 'en'), countryName('usa', 'en')]).toEqual([undefined, undefined]);
  });

  it('is a file by its ending where Windows or WPS have names of their own', () => {
    expect(mediaTypeOf({ name: '报价.XLSX', type: 'application/wps-office.xlsx' })).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const zip = { name: 'a.zip', type: 'application/x-zip-compressed' };
    expect(mediaTypeOf(zip)).toBe('application/zip');
    expect(mediaTypeOf({ name: 'a.png', type: 'image/png' })).toBe('image/png');
    expect(mediaTypeOf({ name: 'a', type: '' })).toBe('application/octet-stream');
  });
});
