import { fileURLToPath } from 'node:url';
import { WaybillError } from '@waybill/engine';
import { readOidcSettings, type OidcSettings } from '../auth/oidc/oidc-settings.ts';
import { readFoldersSettings, type FoldersSettings } from '../folders/folder-settings.ts';

/** How the server behaves; everything has a default that is safe. */
export interface Settings {
  /** Where people reach it, such as `https://waybill.example.com`; absent: whatever they ask for. */
  readonly publicUrl?: string;
  /** Behind a proxy that sets X-Forwarded-For: how many there are. */
  readonly proxies: number;
  /** How long a session lasts, in milliseconds. */
  readonly sessionLength: number;
  /** Wrong passwords that lock an account, and for how long, in milliseconds. */
  readonly lockAfter: number;
  readonly lockLength: number;
  /** Milliseconds for one request. */
  readonly requestTimeout: number;
  /** Requests a minute of one address, and sign-ins among them. */
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  /** Milliseconds between two looks for alarms; 0: this server does not look. */
  readonly alarmsEvery: number;
  /** Files are deployed over the interface only as drafts that another person has approved. */
  readonly reviewedOnly: boolean;
  /** Single sign-on; absent: passwords alone. */
  readonly oidc?: OidcSettings;
  /** Minutes after midnight at which ended instances are archived, once a day; absent: not here. */
  readonly retentionAt?: number;
  /** Jobs of mail and HTTP are done by this process. */
  readonly connectorsOn: boolean;
  /** Connectors may be marked as within the company's own network. */
  readonly connectorsPrivate: boolean;
  readonly mail?: { readonly url: string; readonly from: string };
  readonly webhook?: {
    readonly url: string;
    readonly secret: string;
    readonly privateAllowed: boolean;
  };
  /** Folders from which this server takes order messages; absent: it looks into none. */
  readonly intakeFolders?: FoldersSettings;
  /** Folder of the pages; absent or empty: the interface alone. */
  readonly pages?: string;
}

const SHIPPED_PAGES = fileURLToPath(new URL('../../../admin-ui/dist', import.meta.url));

const HOUR = 3_600_000;
const MINUTE = 60_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** From the environment; throws SERVER_SETTING_INVALID where something cannot be meant. */
export function readSettings(env: Environment): Settings {
  const publicUrl = env['WAYBILL_PUBLIC_URL'];
  const number = (name: string, fallback: number, most: number): number => {
    const given = env[name];
    if (given === undefined || given === '') return fallback;
    const value = Number(given);
    if (Number.isInteger(value) && value >= 0 && value <= most) return value;
    throw invalid(name, given, `a whole number from 0 to ${most}`);
  };
  const own = publicUrl === undefined || publicUrl === '' ? undefined : checkUrl(publicUrl);
  const oidc = readOidcSettings(env, own);
  const intakeFolders = readFoldersSettings(env);
  return {
    ...(own !== undefined && { publicUrl: own }),
    ...(oidc && { oidc }),
    ...(intakeFolders && { intakeFolders }),
    pages: env['WAYBILL_PAGES'] ?? SHIPPED_PAGES,
    reviewedOnly: chosen(env, 'WAYBILL_DEPLOYMENTS', ['direct', 'reviewed']) === 'reviewed',
    alarmsEvery: number('WAYBILL_ALARM_SECONDS', 60, 86_400) * 1_000,
    connectorsOn: chosen(env, 'WAYBILL_CONNECTORS', ['on', 'off']) === 'on',
    connectorsPrivate: env['WAYBILL_CONNECTORS_PRIVATE'] === 'allowed',
    ...readRetention(env),
    ...readChannels(env),
    proxies: number('WAYBILL_PROXIES', 0, 10),
    sessionLength: number('WAYBILL_SESSION_HOURS', 12, 720) * HOUR,
    lockAfter: Math.max(1, number('WAYBILL_LOCK_AFTER', 5, 100)),
    lockLength: number('WAYBILL_LOCK_MINUTES', 15, 1_440) * MINUTE,
    requestTimeout: number('WAYBILL_REQUEST_SECONDS', 60, 3_600) * 1_000,
    requestsPerMinute: number('WAYBILL_REQUESTS_PER_MINUTE', 3_000, 1_000_000),
    signInsPerMinute: number('WAYBILL_SIGN_INS_PER_MINUTE', 20, 100_000),
  };
}

/** The first where nothing is said. */
function chosen(env: Environment, name: string, choices: readonly [string, ...string[]]): string {
  const value = env[name] ?? '';
  if (value === '') return choices[0];
  if (choices.includes(value)) return value;
  throw invalid(name, value, choices.map((choice) => `"${choice}"`).join(' or '));
}

function readRetention(env: Environment): Pick<Settings, 'retentionAt'> {
  const time = env['WAYBILL_RETENTION_AT'] ?? '';
  if (time === '') return {};
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined)
    throw invalid('WAYBILL_RETENTION_AT', time, 'a time such as 03:30');
  return { retentionAt: Number(hours) * 60 + Number(minutes) };
}

const MAIL_URL = /^smtps?:$/;
const HOOK_URL = /^https?:$/;
/** As long as what it makes. */
const LEAST_SECRET = 32;

function readChannels(env: Environment): Pick<Settings, 'mail' | 'webhook'> {
  const url = given(env, 'WAYBILL_SMTP_URL', MAIL_URL);
  const hook = given(env, 'WAYBILL_WEBHOOK_URL', HOOK_URL);
  const secret = env['WAYBILL_WEBHOOK_SECRET'] ?? '';
  if (hook !== undefined && secret.length < LEAST_SECRET)
    throw invalid('WAYBILL_WEBHOOK_SECRET', '…', `${LEAST_SECRET} characters or more`);
  const privateAllowed = env['WAYBILL_WEBHOOK_PRIVATE'] === 'allowed';
  return {
    ...(url !== undefined && {
      mail: { url, from: env['WAYBILL_MAIL_FROM'] ?? 'waybill@localhost' },
    }),
    ...(hook !== undefined && { webhook: { url: hook, secret, privateAllowed } }),
  };
}

/** Not shown where it is wrong: it may hold a password. */
function given(env: Environment, name: string, protocol: RegExp): string | undefined {
  const value = env[name];
  if (value === undefined || value === '') return undefined;
  if (URL.canParse(value) && protocol.test(new URL(value).protocol)) return value;
  throw invalid(name, '…', `an address that begins as ${protocol.source}`);
}

function checkUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
  throw invalid('WAYBILL_PUBLIC_URL', given, 'the origin of the server, such as https://host');
}

const invalid = (name: string, given: string, expected: string): WaybillError =>
  new WaybillError({
    code: 'SERVER_SETTING_INVALID',
    message: `Expected ${name} to be ${expected}, but got ${JSON.stringify(given)}.`,
    mend: 'Correct the variable of the environment.',
  });
