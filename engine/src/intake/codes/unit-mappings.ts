/**
 * X12 data element 355 to UN/ECE Recommendation 20 (21 behind an X). Only codes whose meaning is
 * the same in both; the two lists reuse letters (X12 `ST` is a set, `CA` a case), so what is not
 * here is left to a person.
 */
export const X12_UNITS: ReadonlyMap<string, string> = mapping(`
  EA EA, PC H87, UN C62, ST SET, KT KT, PR PR, DZ DZN, GS GRO, HU CEN, TH MIL, AS AS,
  LO LO, P1 P1,
  BX XBX, CA XCS, CT XCT, CN XCA, CR MTQ, BG XBG, BO XBO, BD XBE, DR XDR, JR XJR, PK XPK, PL XPX,
  PA XPL, RL XRO, RE XRL, SO XSO, TB XTU, TY XPU, CX XCL,
  KG KGM, GR GRM, LB LBR, OZ ONZ, TN STN, MP TNE, ME MGM, 24 24,
  MR MTR, CM CMT, MM MMT, KM KMT, FT FOT, LF LF, IN INH, YD YRD, SM MTK, SF FTK, SY YDK, SI INK,
  LT LTR, ML MLT, GA GLL, QT QTL, PT PTL, CF FTQ, CY YDQ, CI INQ, CC CMQ,
  HR HUR, DA DAY, WK WEE, MO MON, YR ANN, MJ MIN, KH KWH, RM RM
`);

/**
 * Codes that older EDIFACT directories and package lists give, and Recommendation 20 no more.
 * `ST` is missing on purpose: a sheet to some, a piece (Stück) to others.
 */
export const EDIFACT_UNITS: ReadonlyMap<string, string> = mapping(`
  PCE H87, PCS H87, PC H87, STK H87, UN C62, CT XCT, CS XCS, BX XBX, PK XPK, PA XPA, PX XPX,
  RO XRO, RL XRL, BG XBG, BO XBO, DR XDR, PAL XPX, CRT XCT, KAR XCT, LB LBR, MT MTR
`);

function mapping(pairs: string): ReadonlyMap<string, string> {
  const entries = pairs.split(',').map((pair) => pair.trim().split(' '));
  return new Map(entries.map(([from = '', to = '']) => [from, to]));
}
