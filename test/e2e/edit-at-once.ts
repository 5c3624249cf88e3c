import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Engine } from '../../engine/src/index.ts';
import { screenshot } from './given-browser.ts';

const MANAGER = { actor: { id: 'wu.sales-manager', by: 'manager' } };

/** A clerk and a manager change one customer at once; the clerk's page is loaded anew meanwhile. */
export async function editAtOnce(open: () => Promise<Page>, { records }: Engine): Promise<void> {
  // Which a clerk may read, and not write.
  await records.update('customer/C-1001', { hold: { held: false } }, MANAGER);
  const clerk = await open();
  await clerk.getByRole('button', { name: 'Edit' }).click();
  await clerk.locator('#remark').fill('Mine.');
  const theirs = { remark: 'Theirs.', shortName: 'Theirs' };
  await records.update('customer/C-1001', theirs, MANAGER);
  // What was filled in stays, beside what the other has saved.
  await clerk.reload();
  await clerk.getByRole('button', { name: 'Edit' }).click();
  await expect.poll(() => clerk.locator('#remark').inputValue()).toBe('Mine.');
  expect(await clerk.locator('#shortName').inputValue()).toBe('Theirs');
  await clerk.getByRole('button', { name: 'Save' }).click();
  const told = clerk.getByRole('alert').filter({ hasText: 'Somebody else has saved' });
  await told.getByRole('cell', { name: 'Theirs.', exact: true }).waitFor();
  await told.getByRole('cell', { name: 'Mine.', exact: true }).waitFor();
  expect(await told.getByRole('row').count()).toBe(2);
  await screenshot(clerk, 'stale-record-en-wide');
  const before = await records.get('customer/C-1001');
  expect(before.values).toMatchObject(theirs);
  await told.getByRole('button').click();
  await clerk.getByRole('button', { name: 'Edit' }).waitFor();
  const { values, pending } = await records.get('customer/C-1001');
  expect(values).toEqual({ ...before.values, remark: 'Mine.' });
  expect(pending).toEqual(before.pending);
}
