import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { takeMessage } from '../../../api/take-message.ts';
import { useSession } from '../../../app/session/session.ts';
import { mediaTypeOf } from '../../../parts/media-type-of.ts';
import { pickedFile } from '../../../parts/picked-file.ts';
import { checkedText, checkOrder, inBase64 } from './check-order.ts';
import type { EntryDraft } from './entry-draft.ts';
import { callOf, orderOf } from './order-of.ts';
import { problemsOf } from './problems-of.ts';

interface Entered {
  readonly draft: EntryDraft;
  readonly scan: File | undefined;
}

interface Sending extends Entered {
  /** Whether what is doubtful was shown before. */
  readonly doubts: boolean;
}

/** Sends what is whole; nothing is sent, and nothing lost, of what is not. */
export function useSend(onTaken: (messageId: string) => void) {
  const { t } = useTranslation('enter');
  const { user } = useSession();
  const { message } = App.useApp();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ draft, scan, doubts }: Sending) => {
      const text = checkedText(draft, scan, user);
      const reading = await client.query({
        queryKey: ['entry-check', text],
        queryFn: () => checkOrder(text),
        staleTime: 'static',
      });
      const wrong = problemsOf(draft, reading, true).some(
        ({ severity }) => !doubts || severity === 'error',
      );
      return wrong ? undefined : takeMessage(await bodyOf({ draft, scan }));
    },
    onSuccess: (taken) => {
      if (!taken) return showFirst();
      if (taken.created === false) void message.warning(t('known.same'), 8);
      void client.invalidateQueries({ queryKey: ['messages'] });
      onTaken(taken.id);
    },
  });
}

/** What is marked may stand above or below what is seen; errors before what is only doubtful. */
function showFirst(): void {
  const find = (marks: string): Element | null => document.querySelector(`.enter :is(${marks})`);
  // The marks are in the page after this.
  requestAnimationFrame(() =>
    (
      find('.enter-error, .ant-form-item-has-error') ??
      find('.enter-warning, .ant-form-item-has-warning')
    )?.scrollIntoView({ block: 'center' }),
  );
}

async function bodyOf({ draft, scan }: Entered) {
  const order = orderOf(draft);
  const name = order.orderNumber ?? draft.channel;
  const call = callOf(draft);
  const content = inBase64(JSON.stringify(order));
  if (!scan || draft.channel === 'ivr') return { name, content, entry: call };
  const file = { ...(await pickedFile(scan)), mediaType: mediaTypeOf(scan) };
  return { name, content, entry: { ...call, scan: file } };
}
