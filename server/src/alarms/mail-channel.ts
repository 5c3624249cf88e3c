import { createTransport } from 'nodemailer';
import type { AlarmState } from '@waybill/engine';
import { PATIENCE } from '../outside/patience.ts';
import type { Channel } from './channel.ts';

export interface MailSettings {
  /** `smtp[s]://user:password@host:port` */
  readonly url: string;
  readonly from: string;
  /** Where the pages are, for the link; absent: none. */
  readonly publicUrl?: string;
}

/** One mail to everybody whom the alarm concerns and who has an address. */
export function createMailChannel(
  { url, from, publicUrl }: MailSettings,
  recipients: (alarm: AlarmState) => Promise<readonly string[]>,
): Channel {
  const wait = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url, ...wait });
  return {
    name: 'mail',
    send: async (alarm) => {
      const bcc = await recipients(alarm);
      if (bcc.length === 0) return;
      const { subject, text } = wordsOf(alarm, publicUrl);
      const messageId = `<${Buffer.from(alarm.id).toString('hex')}.${String(alarm.telling.notice)}@waybill>`;
      await transport.sendMail({ from, bcc: [...bcc], subject, text, messageId });
    },
  };
}

function wordsOf({ finding, subject, escalated }: AlarmState, publicUrl: string | undefined) {
  const { zh, en, severity } = finding;
  const about = subject.businessKey ?? subject.id;
  const mark = severity === 'critical' ? '紧急 Critical' : '提醒 Warning';
  const lines = [
    ...[zh, en, '', `${subject.kind}: ${subject.id}`],
    ...(escalated ? [`${escalated.person}: ${escalated.reason}`] : []),
    ...(publicUrl === undefined ? [] : ['', `${publicUrl}/alarms`]),
  ];
  // A line break in a business key must not become a header.
  const line = `[Waybill] ${mark}: ${about} – ${zh}`.replaceAll(/\s+/g, ' ').slice(0, 200);
  return { subject: line, text: lines.join('\n') };
}
