import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { BpmnError, type Engine, type Job, type Variables } from '@waybill/engine';
import { PATIENCE } from '../outside/patience.ts';
import { attachedFiles } from './attached-files.ts';
import { inputsOf } from './inputs.ts';
import { mailAddressOf } from './mail-address.ts';

export interface MailAccount {
  /** `smtp[s]://user:password@host:port` */
  readonly url: string;
  readonly from: string;
}

const MOST_RECIPIENTS = 100;
const MOST_SUBJECT = 200;
const MOST_TEXT = 100_000;

/** Does jobs of type `waybill:mail`: docs/connectors.md. */
export function createMailJob(
  engine: Pick<Engine, 'entities' | 'files'>,
  { url, from }: MailAccount,
): (job: Job) => Promise<Variables> {
  const wait = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url, ...wait });
  return async (job) => {
    const mail = readMail(job);
    const attachments = [...(await attachedFiles(engine, job))];
    try {
      const sent = await transport.sendMail({
        ...{ ...mail, from, attachments, messageId: messageIdOf(job, from) },
        // An input is never the name of a file of this machine, or an address to be read.
        ...{ disableFileAccess: true, disableUrlAccess: true },
      });
      const { messageId, accepted, rejected } = sent;
      return {
        mail: { messageId, accepted: accepted.map(plain), refused: rejected.map(plain) },
      };
    } catch (thrown) {
      throw failureOf(thrown, job);
    }
  };
}

function readMail(job: Job) {
  const inputs = inputsOf(job, 'MAIL_INPUT_INVALID');
  const to = inputs.texts('to', MOST_RECIPIENTS).map(mailAddressOf);
  const cc = inputs.texts('cc', MOST_RECIPIENTS - to.length).map(mailAddressOf);
  if (to.length === 0) throw inputs.wrong('to', 'given');
  const replyTo = inputs.text('replyTo', 400);
  return {
    ...{ to, cc },
    subject: inputs.needed('subject', MOST_SUBJECT).replaceAll(/\s+/g, ' '),
    text: inputs.needed('text', MOST_TEXT),
    ...(replyTo !== undefined && { replyTo: mailAddressOf(replyTo) }),
  };
}

/** The same for the same job, so that a mail sent twice is one mail (RFC 5322 §3.6.4). */
function messageIdOf({ idempotencyKey }: Job, from: string): string {
  const digest = createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 40);
  const domain = /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'waybill';
  return `<${digest}@${domain}>`;
}

const plain = (one: string | { readonly address: string }): string =>
  typeof one === 'string' ? one : one.address;

/** Tried again while there are tries and the server has not said no for good (RFC 5321 §4.2.1). */
function failureOf(thrown: unknown, { retries }: Job): unknown {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const status = 'responseCode' in error ? Number(error.responseCode) : 0;
  const code = 'code' in error ? String(error.code) : '';
  const forGood = status >= 500 && status < 600 && code !== 'EAUTH';
  if (!forGood && retries > 1) return error;
  if (code === 'EENVELOPE' && forGood) return new BpmnError('MAIL_ADDRESS_REFUSED', told(error));
  return new BpmnError(forGood ? 'MAIL_REFUSED' : 'MAIL_UNREACHABLE', told(error));
}

const told = ({ message }: Error): string =>
  `Expected the mail server to take the mail, but: ${message.slice(0, 300)}`;
