import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../../', import.meta.url);

/** Every process that ships; `round` makes them other files each time, so that none is known yet. */
export function shippedProcesses(round: number) {
  const folder = new URL('processes/', ROOT);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.bpmn'))
    .map((name) => ({
      name: name.replaceAll('/', '-'),
      content: readFileSync(new URL(name, folder), 'utf8') + '\n'.repeat(round),
    }));
}

/** A folder of JSON files, such as those of policies. */
export function shippedJson(folder: 'policies' | 'records' | 'reports') {
  const at = new URL(`${folder}/`, ROOT);
  return readdirSync(at)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name: `${folder}-${name}`,
      content: readFileSync(new URL(name, at), 'utf8'),
    }));
}

/** Products as CSV with the titles of the record type. */
export function productRows(count: number, round: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const number = String(round * count + at);
    return `,PX-${number},Steel bracket ${number},钢支架 ${number},finished,C62,CN,${String(at % 90)}.50,USD`;
  });
  const titles = '#,number,name,nameZh,kind,unit,origin,price.amount,price.currency';
  return [titles, '#', '#', ...rows].join('\r\n');
}

/** An EDIFACT order (D.96A) of so many lines. */
export function largeOrder(lines: number, round: number): string {
  const number = `L${String(lines)}-${String(round)}`;
  const body = Array.from({ length: lines }, (_, at) => [
    `LIN+${String(at + 1)}++P-${String(at % 400)}:SA`,
    `IMD+F++:::Steel bracket ${String(at)}`,
    `QTY+21:${String((at % 90) + 1)}:PCE`,
    'PRI+AAA:2.50',
  ]).flat();
  const message = [
    ...['BGM+220+' + number + '+9', 'DTM+137:20260302:102', 'NAD+BY+4012345000009::9'],
    ...['NAD+SU+6901234000002::9', 'CUX+2:USD:9'],
    ...body,
    ...['UNS+S', `CNT+2:${String(lines)}`],
  ];
  const segments = [
    'UNB+UNOC:3+4012345000009:14+6901234000002:14+260302:0930+' + String(round + 1),
    'UNH+1+ORDERS:D:96A:UN',
    ...message,
    `UNT+${String(message.length + 2)}+1`,
    `UNZ+1+${String(round + 1)}`,
  ];
  return segments.map((segment) => `${segment}'`).join('\n');
}
