import type { Carrier } from './carrier.ts';
import type { Clause, ClauseKind, PolicyDocument } from './policy.ts';

const text = { zh: '条款', en: 'clause' };

const clause = (id: string, kind: ClauseKind): Clause => ({
  ...{ id, kind, text },
  ...(kind === 'organisational' && { reason: text }),
});

/** Seven clauses, of which six can be carried out by software. */
export const care: PolicyDocument = {
  id: 'CARE',
  title: { zh: '关怀', en: 'Care' },
  clauses: [
    clause('CARE/1', 'organisational'),
    clause('CARE/2', 'process'),
    clause('CARE/3', 'process'),
    clause('CARE/4.1', 'rule'),
    clause('CARE/4.2', 'rule'),
    clause('CARE/5', 'record'),
    clause('CARE/6', 'report'),
  ],
};

/** Nothing in it is for software. */
export const aims: PolicyDocument = {
  id: 'AIMS',
  title: { zh: '宗旨', en: 'Aims' },
  clauses: [clause('AIMS/1', 'organisational')],
};

export const visit: Carrier = {
  kind: 'process',
  id: 'care',
  element: 'visit',
  file: 'care.bpmn',
  line: 7,
  policy: ['CARE/2', 'CARE/4.1'],
};

export const rhythm: Carrier = {
  kind: 'rule',
  id: 'rhythm',
  version: '1.0.0',
  file: 'rhythm.json',
  policy: ['CARE/4.2', 'CARE/3'],
};
