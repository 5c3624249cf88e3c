import { WaybillError, type AlarmState, type Engine } from '@waybill/engine';
import { ROLES } from '@waybill/engine/people';
import packageJson from '../../package.json' with { type: 'json' };
import { createMailChannel } from '../alarms/mail-channel.ts';
import { createWebhookChannel } from '../alarms/webhook-channel.ts';
import type { ServerContext } from '../app/server-context.ts';
import type { Settings } from '../app/settings.ts';
import { rightsOf } from '../contract/ability.ts';
import type { ADMINISTRATION_ROUTES } from '../contract/routes/administration-routes.ts';
import type { Caller, Handlers } from '../http/call.ts';

type AdministrationHandlers = Pick<Handlers, keyof typeof ADMINISTRATION_ROUTES>;

export const ADMINISTRATION_HANDLERS: AdministrationHandlers = {
  listRoles: async ({ context }) => ({
    roles: ROLES.map((role) => ({ role, rights: rightsOf(role) })),
    records: await recordRights(context.engine),
  }),
  getSystem: async ({ context }) => {
    const { settings, platform } = context;
    const { store, queue, keys, signs, archives } = platform;
    const bytes = await platform.bytes();
    const { retentionAt } = settings;
    return {
      ...{ version: packageJson.version, node: process.version, startedAt: STARTED },
      store: { ...store, ...(bytes !== undefined && { bytes }) },
      ...{ queue, encryption: { keys }, seals: { signs }, archives },
      ...(retentionAt !== undefined && { retentionAt }),
      ...{ reviewedOnly: settings.reviewedOnly, singleSignOn: settings.oidc !== undefined },
      alarms: { everySeconds: settings.alarmsEvery / 1_000, channels: channelsOf(settings) },
      connectors: {
        on: settings.connectorsOn,
        private: settings.connectorsPrivate,
        mail: settings.connectorsOn && settings.mail !== undefined,
      },
    };
  },
  testAlarmChannel: async ({ context, caller, params }) => {
    const channel = channelOf(context, caller, params.channel);
    try {
      await channel.send(madeUp(context.engine.now()));
      return { sent: true };
    } catch (thrown) {
      const failure = thrown instanceof Error ? thrown.message : String(thrown);
      return { sent: false, failure: failure.slice(0, 300) };
    }
  },
};

const STARTED = Math.round(Date.now() - process.uptime() * 1_000);

const channelsOf = ({ mail, webhook }: Settings) => [
  ...(mail ? [{ channel: 'mail' as const, place: mail.from }] : []),
  ...(webhook ? [{ channel: 'webhook' as const, place: new URL(webhook.url).host }] : []),
];

function channelOf({ engine, settings }: ServerContext, { user }: Caller, channel: string) {
  const { mail, webhook, publicUrl } = settings;
  if (channel === 'webhook' && webhook) return createWebhookChannel(webhook, engine.now);
  if (channel !== 'mail' || !mail) throw new WaybillError(notSetUp(channel));
  const { email } = user;
  if (email === undefined) throw new WaybillError(NO_ADDRESS);
  const link = publicUrl === undefined ? {} : { publicUrl };
  return createMailChannel({ ...mail, ...link }, async () => [email]);
}

/** Of nothing that is kept: another id at each time, so that no receiver takes it for a repetition. */
const madeUp = (now: number): AlarmState => ({
  id: `test.${String(now)}`,
  finding: {
    ...{ alarm: 'overdue', severity: 'warning', notify: 'manager' },
    ...{ zh: '这是一封试发的预警。', en: 'This is a test of alarms.' },
  },
  subject: { kind: 'instance', id: 'test', groups: [] },
  ...{ status: 'open', raisedAt: now },
  telling: { notice: 1, attempts: 1, notBefore: now, reached: [], ended: false },
});

interface RecordTypeJson {
  readonly confidentiality: string;
  readonly permissions: Readonly<Record<'read' | 'write' | 'approve', readonly string[]>>;
  readonly fields: Readonly<
    Record<string, { readonly read?: readonly string[]; readonly write?: readonly string[] }>
  >;
}

async function recordRights({ records, resources }: Engine) {
  const versions = new Map(
    (await resources('record-type')).map(({ id, version, json }) => [`${id}@${version}`, json]),
  );
  return (await records.types()).map(({ id, version }) => {
    // Checked as such when it was deployed.
    const type = JSON.parse(versions.get(`${id}@${version}`) ?? '{}') as RecordTypeJson;
    const { read, write, approve } = type.permissions;
    const fields = Object.entries(type.fields).flatMap(([field, own]) =>
      own.read || own.write
        ? [{ field, ...(own.read && { read: own.read }), ...(own.write && { write: own.write }) }]
        : [],
    );
    return { type: id, confidentiality: type.confidentiality, read, write, approve, fields };
  });
}

const notSetUp = (channel: string) => ({
  code: 'ALARM_CHANNEL_NOT_FOUND',
  message: `Expected a channel "${channel}" that is set up, but there is none.`,
  mend: 'Set WAYBILL_SMTP_URL or WAYBILL_WEBHOOK_URL, and start the server again.',
});

const NO_ADDRESS = {
  code: 'ALARM_ADDRESS_NEEDED',
  message: 'Expected a mail address of your own account, but it has none.',
  mend: 'Enter it at your account, then test again.',
};
