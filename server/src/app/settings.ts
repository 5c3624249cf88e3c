import { fileURLToPath } from 'node:url';
import { WaybillError } from '@waybill/engine';

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
  return {
    ...(publicUrl !== undefined && publicUrl !== '' && { publicUrl: checkUrl(publicUrl) }),
    pages: env['WAYBILL_PAGES'] ?? SHIPPED_PAGES,
    proxies: number('WAYBILL_PROXIES', 0, 10),
    sessionLength: number('WAYBILL_SESSION_HOURS', 12, 720) * HOUR,
    lockAfter: Math.max(1, number('WAYBILL_LOCK_AFTER', 5, 100)),
    lockLength: number('WAYBILL_LOCK_MINUTES', 15, 1_440) * MINUTE,
    requestTimeout: number('WAYBILL_REQUEST_SECONDS', 60, 3_600) * 1_000,
    requestsPerMinute: number('WAYBILL_REQUESTS_PER_MINUTE', 3_000, 1_000_000),
    signInsPerMinute: number('WAYBILL_SIGN_INS_PER_MINUTE', 20, 100_000),
  };
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
