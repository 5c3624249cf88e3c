import { readFileSync } from 'node:fs';

const sample = (name: string): string =>
  readFileSync(
    new URL(`../../processes/order-to-cash/demo/orders/${name}`, import.meta.url),
    'utf8',
  );

const DAY = 86_400_000;
const dayIn = (days: number, dashes: string): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10).replaceAll('-', dashes);

/** The sample orders under other numbers, asked for in so many days from now. */
export const ORDER_FILES: readonly { readonly name: string; readonly text: string }[] = [
  ...[90, 60, 45, 3].map((days, at) => ({
    name: `850-prairie-${at + 1}.edi`,
    text: sample('850-prairie-supply.edi')
      .replaceAll('PS-77120', `PS-77${120 + at}`)
      .replaceAll('1077', `${1077 + at}`)
      .replace('DTM*002*20260520', `DTM*002*${dayIn(days, '')}`),
  })),
  ...[80, 50].map((days, at) => ({
    name: `850-lakeshore-${at + 1}.edi`,
    text: sample('850-lakeshore-lighting.edi')
      .replaceAll('LS-260302-01', `LS-2611${at}0-01`)
      .replace(/DTM\*002\*\d{8}/, `DTM*002*${dayIn(days, '')}`),
  })),
  { name: 'orders-lichthaus-nord.edi', text: sample('orders-lichthaus-nord.edi') },
  { name: 'order-fjell-elektro.xml', text: sample('order-fjell-elektro.xml') },
  { name: 'note.txt', text: 'Good morning, please find our order attached.\n' },
];
