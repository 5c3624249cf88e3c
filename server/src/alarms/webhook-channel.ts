import { createHmac } from 'node:crypto';
import { request as overHttp } from 'node:http';
import { request as overTls } from 'node:https';
import type { AlarmState } from '@waybill/engine';
import { isIP } from 'node:net';
import { PATIENCE } from '../outside/patience.ts';
import type { Channel } from './channel.ts';
import { isPublicAddress, publicLookup } from '../outside/public-address.ts';

export interface WebhookSettings {
  readonly url: string;
  /** What the signature is made with. */
  readonly secret: string;
  /** Allows addresses within the company, which are refused otherwise. */
  readonly privateAllowed: boolean;
}

/**
 * Posts the alarm as JSON. `X-Waybill-Signature` is `t=<seconds>,v1=<HMAC-SHA-256 of "<t>.<body>">`,
 * and `X-Waybill-Delivery` the same at every attempt. No redirect is followed.
 */
export const createWebhookChannel = (settings: WebhookSettings, now: () => number): Channel => ({
  name: 'webhook',
  send: (alarm) => {
    const seconds = String(Math.floor(now() / 1_000));
    const body = JSON.stringify({ kind: 'alarm', alarm: contentOf(alarm) });
    const signature = signatureOf(settings.secret, seconds, body);
    return post(settings, body, {
      'Content-Type': 'application/json',
      'X-Waybill-Delivery': `${alarm.id}.${String(alarm.telling.notice)}`,
      'X-Waybill-Signature': `t=${seconds},v1=${signature}`,
    });
  },
});

const signatureOf = (secret: string, seconds: string, body: string): string =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');

const contentOf = ({ telling: _how, ...alarm }: AlarmState) => alarm;

function post(
  { url, privateAllowed }: WebhookSettings,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  // An address as such is never looked up.
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (!privateAllowed && isIP(host) !== 0 && !isPublicAddress(host))
    return Promise.reject(new Error(`Expected a public address, but it is ${host}.`));
  const send = url.startsWith('https:') ? overTls : overHttp;
  return new Promise((resolve, reject) => {
    const sending = send(url, {
      ...{ method: 'POST', headers: { ...headers, 'Content-Length': Buffer.byteLength(body) } },
      signal: AbortSignal.timeout(PATIENCE),
      // Asked at the moment of connecting: a name may lead elsewhere a moment later.
      ...(!privateAllowed && { lookup: publicLookup }),
    });
    sending.on('error', reject);
    sending.on('response', (response) => {
      const { statusCode = 0 } = response;
      // Its answer is not read: nothing depends on it.
      response.destroy();
      if (statusCode >= 200 && statusCode < 300) resolve();
      else reject(new Error(`Expected the webhook to answer 2xx, but it answered ${statusCode}.`));
    });
    sending.end(body);
  });
}
