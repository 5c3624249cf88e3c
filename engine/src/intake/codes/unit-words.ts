/**
 * Words for units in trade, Chinese and English, by UN/ECE Recommendation 20 code (21 behind an X).
 * Only words that mean one thing; `set` and 套 are SET, but 批 and `lot` are left to people.
 */
export const UNIT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    H87: 'piece pieces pce pc pcs unit units each 个 件 只 片 台 支 根 块 颗',
    SET: 'set sets 套',
    PR: 'pair pairs 双 对',
    DZN: 'dozen doz 打',
    KGM: 'kg kgs kilogram kilograms 千克 公斤',
    GRM: 'g gram grams 克',
    TNE: 't ton tons tonne tonnes mt 吨 公吨',
    MTR: 'm meter meters metre metres 米',
    MTK: 'm2 sqm 平方米',
    MTQ: 'm3 cbm 立方米',
    LTR: 'l liter liters litre litres 升',
    XCT: 'carton cartons ctn ctns 箱 纸箱',
    XBX: 'box boxes 盒',
    XRO: 'roll rolls 卷',
    XBG: 'bag bags 袋 包',
    XPX: 'pallet pallets 托盘',
  }).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);
