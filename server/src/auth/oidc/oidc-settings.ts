import { Type, type Static } from '@sinclair/typebox';
import { ROLES, type Role } from '@waybill/engine/people';
import { invalidSetting, readSettingsFile } from '../../app/settings-file.ts';
import { Wording } from '../../contract/shapes.ts';

const Name = Type.String({ minLength: 1, maxLength: 200 });
const RoleName = Type.Unsafe<Role>(Type.String({ enum: [...ROLES] }));
const byGroup = <T extends ReturnType<typeof Type.Array>>(list: T) => Type.Record(Name, list);
const closed = { additionalProperties: false } as const;

/** The file that WAYBILL_OIDC_FILE names. */
const OidcFile = Type.Object(
  {
    issuer: Type.String({ maxLength: 500 }),
    clientId: Name,
    clientSecret: Type.Optional(Name),
    /** On the button of the login page. */
    title: Type.Optional(Wording),
    scopes: Type.Optional(Type.Array(Name, { minItems: 1, maxItems: 20 })),
    /** Further origins of the provider's own, such as where its tokens are given. */
    origins: Type.Optional(Type.Array(Type.String({ maxLength: 500 }), { maxItems: 10 })),
    account: Type.Optional(
      Type.Object(
        {
          /** `email`: a verified address is that of the account; else the claim is its name. */
          claim: Type.Optional(Name),
          /** Whether whoever has no account gets one, without a role. */
          create: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
    ),
    groups: Type.Optional(
      Type.Object(
        {
          claim: Name,
          roles: Type.Optional(byGroup(Type.Array(RoleName, { maxItems: 6 }))),
          departments: Type.Optional(byGroup(Type.Array(Name, { maxItems: 50 }))),
        },
        closed,
      ),
    ),
    localAccounts: Type.Optional(
      Type.Union([Type.Literal('allowed'), Type.Literal('administrator')]),
    ),
  },
  closed,
);

type OidcFile = Static<typeof OidcFile>;

/** Single sign-on by OpenID Connect, checked. */
export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  /** Absent: a public client, by PKCE alone. */
  readonly clientSecret?: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly scopes: readonly string[];
  /** The only ones that are ever called, the issuer's among them. */
  readonly origins: readonly string[];
  readonly claim: string;
  readonly create: boolean;
  readonly groups?: {
    readonly claim: string;
    readonly roles: Readonly<Record<string, readonly Role[]>>;
    readonly departments: Readonly<Record<string, readonly string[]>>;
  };
  /** Whether only the first administrator may sign in with a password. */
  readonly onlyAdministratorLocal: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const FILE = 'WAYBILL_OIDC_FILE';
const SECRET = 'WAYBILL_OIDC_SECRET';
const TITLE = { zh: '企业账号登录', en: 'Company account' } as const;
const SCOPES = ['openid', 'profile', 'email'] as const;

/** Undefined where no file is named; throws SERVER_SETTING_INVALID where it cannot be meant. */
export function readOidcSettings(
  env: Environment,
  publicUrl: string | undefined,
): OidcSettings | undefined {
  const path = env[FILE] ?? '';
  if (path === '') return undefined;
  if (publicUrl === undefined)
    throw invalid('WAYBILL_PUBLIC_URL to be set, since the provider sends people back there', '');
  const file = readSettingsFile(path, {
    schema: OidcFile,
    page: 'docs/single-sign-on.md',
    invalid,
  });
  const issuer = addressOf(file.issuer, path, 'issuer');
  const { title = TITLE, scopes = SCOPES, account = {}, groups, origins = [] } = file;
  const { claim = 'email', create = false } = account;
  return {
    ...{ issuer, clientId: file.clientId, title, claim, create },
    ...secretOf(env, file),
    scopes: [...new Set(['openid', ...scopes])],
    origins: [issuer.origin, ...origins.map((one) => addressOf(one, path, 'origins').origin)],
    ...(groups && { groups: { roles: {}, departments: {}, ...groups } }),
    onlyAdministratorLocal: file.localAccounts === 'administrator',
  };
}

function secretOf(env: Environment, file: OidcFile): Pick<OidcSettings, 'clientSecret'> {
  const secret = env[SECRET] ?? file.clientSecret ?? '';
  return secret === '' ? {} : { clientSecret: secret };
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Encrypted, but for a provider on this machine. */
function addressOf(text: string, path: string, member: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (url && safe && url.username === '' && url.search === '' && url.hash === '') return url;
  throw invalid(`"${member}" of ${path} to be an https address`, JSON.stringify(text));
}

const invalid = invalidSetting(`Correct the file that ${FILE} names, or the environment.`);
