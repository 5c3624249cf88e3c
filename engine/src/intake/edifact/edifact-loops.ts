import type { LoopSpec } from '../segments/loops.ts';

const REFERENCE: LoopSpec = { DTM: {} };

const PARTY: LoopSpec = {
  LOC: {},
  FII: {},
  RFF: REFERENCE,
  DOC: { DTM: {} },
  CTA: { COM: {} },
};

const ALLOWANCE: LoopSpec = {
  ALI: {},
  DTM: {},
  QTY: {},
  RNG: {},
  PCD: {},
  MOA: {},
  RTE: {},
  TAX: { MOA: {} },
};

const LINE: LoopSpec = {
  PIA: {},
  IMD: {},
  MEA: {},
  QTY: {},
  PCD: {},
  ALI: {},
  DTM: {},
  MOA: {},
  GIN: {},
  GIR: {},
  QVR: {},
  DOC: { DTM: {} },
  PAI: {},
  FTX: {},
  CCI: { CAV: {}, MEA: {} },
  PAT: { DTM: {}, PCD: {}, MOA: {} },
  PRI: { CUX: {}, API: {}, APR: {}, RNG: {}, DTM: {} },
  RFF: REFERENCE,
  PAC: { MEA: {}, QTY: {}, DTM: {}, RFF: {}, PCI: {} },
  LOC: { QTY: {}, DTM: {} },
  TAX: { MOA: {} },
  NAD: PARTY,
  ALC: ALLOWANCE,
  TDT: { LOC: {}, DTM: {} },
  TOD: { LOC: {} },
  EQD: {},
  SCC: { FTX: {}, RFF: {}, QTY: { DTM: {} } },
  RCS: { RFF: {} },
  STG: {},
};

/** Segments of ORDERS and ORDCHG by where they stand (UN/EDIFACT D.96A to D.01B, segment table). */
export const LOOPS_ORDERS: LoopSpec = {
  BGM: {},
  DTM: {},
  PAI: {},
  ALI: {},
  IMD: {},
  FTX: {},
  GIR: {},
  RFF: REFERENCE,
  NAD: PARTY,
  TAX: { MOA: {}, LOC: {} },
  CUX: { PCD: {}, DTM: {} },
  PAT: { DTM: {}, PCD: {}, MOA: {} },
  TDT: { LOC: {}, DTM: {} },
  TOD: { LOC: {} },
  PAC: { MEA: {}, PCI: { RFF: {}, DTM: {}, GIN: {} } },
  EQD: {},
  SCC: { FTX: {}, RFF: {}, QTY: { DTM: {} } },
  APR: { DTM: {}, RNG: {} },
  ALC: ALLOWANCE,
  RCS: { RFF: {} },
  LIN: LINE,
  UNS: {},
  MOA: {},
  CNT: {},
};
