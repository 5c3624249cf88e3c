import type { Told } from '../../parts/asked/asked-by-value.ts';

/** The intake gives orders and changes of them to processes under these names. */
const ORDER = /^order(?:Change)?\.(.+)$/;

/** What people call the values of orders. */
export async function orderTold(): Promise<Told> {
  const { titleInOrder } = await import('@waybill/engine/order-titles');
  return (path) => {
    const titles = titleInOrder(ORDER.exec(path)?.[1] ?? '');
    return titles && { name: path, kind: 'any', choices: [], labels: {}, titles };
  };
}
