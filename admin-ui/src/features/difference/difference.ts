import type { AnswerOf, Routes } from '@waybill/server/contract';

/** As the server tells it of released versions, and the engine of a draft. */
export type Difference = Pick<AnswerOf<Routes['compareDefinitions']>, 'elements' | 'flows'>;

export type PropertyChange = Difference['elements'][number]['properties'][number];

export type Change = 'added' | 'removed' | 'changed';

/** Told by the sign as well as by the colour. */
export const SIGNS = { added: '+', removed: '−', changed: '≠' } as const;
