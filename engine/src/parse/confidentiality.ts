import type { ProcessConfidentiality } from '../model/index.ts';
import { propertiesOf } from './extensions.ts';
import type { ModdleElement } from './moddle-element.ts';

export const CONFIDENTIALITIES = ['public', 'internal', 'confidential', 'secret'] as const;

/** As the property says it; undefined where it is absent or says something else. */
export const confidentialityOf = (element: ModdleElement): ProcessConfidentiality | undefined =>
  CONFIDENTIALITIES.find((one) => one === propertiesOf(element)['confidentiality']);
