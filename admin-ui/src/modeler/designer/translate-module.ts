import type { Language } from '../../i18n/languages.ts';
import { ELEMENTS_ZH } from './elements-zh.ts';
import { MENUS_ZH } from './menus-zh.ts';
import { PALETTE_ZH } from './palette-zh.ts';
import { PANEL_ZH } from './panel-zh.ts';

/** English as bpmn-js writes it → Chinese. */
export const TEXTS_ZH: Readonly<Record<string, string>> = {
  ...titled(ELEMENTS_ZH),
  ...{ ...PANEL_ZH, ...ELEMENTS_ZH, ...PALETTE_ZH, ...MENUS_ZH },
};

/** Where bpmn-js names the product that it was made for. */
const TEXTS_EN: Readonly<Record<string, string>> = {
  'Camunda Form': 'Linked form',
  'Camunda Form (linked)': 'Linked form',
  'Camunda Form (embedded)': 'Embedded form',
  'Camunda user task': 'User task',
};

/** As the head of the panel writes kinds of elements: `Timer Start Event (Non Interrupting)`. */
function titled(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const title = (text: string): string =>
    text
      .replace(/-/g, ' ')
      .replace(/^Compensation\b/, 'Compensate')
      .replace(/\b[a-z]/g, (first) => first.toUpperCase())
      .replace(/^(.*Sub Process) \((Collapsed|Expanded)\)$/, '$2 $1');
  return Object.fromEntries(Object.entries(words).map(([english, told]) => [title(english), told]));
}

/** bpmn-js asks it for every word; what it does not know stays English. */
export const translateModule = (language: Language) => ({
  translate: [
    'value',
    (template: string, values: Readonly<Record<string, string>> = {}): string => {
      const words = (language === 'zh' ? TEXTS_ZH : TEXTS_EN)[template] ?? template;
      return words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
    },
  ],
});
