import { WaybillError } from '@waybill/engine';
import { accountOf } from '../auth/oidc/account-of.ts';
import { pageOf, readSignInCookie, writeSignInCookie } from '../auth/oidc/sign-in-cookie.ts';
import { SINGLE_SIGN_ON } from '../auth/passes.ts';
import type { ServerContext } from '../app/server-context.ts';
import type { Call, Handlers } from '../http/call.ts';
import type { Routes } from '../contract/index.ts';
import { beginSession } from './session.ts';

type SingleSignOnHandlers = Pick<Handlers, 'beginSingleSignOn' | 'finishSingleSignOn'>;

export const SINGLE_SIGN_ON_HANDLERS: SingleSignOnHandlers = {
  beginSingleSignOn: async ({ context, query, response }) => {
    const { address, begun } = await providerOf(context).begin();
    const back = pageOf(query.back ?? '/');
    writeSignInCookie({ response, secure: isSecure(context) }, { ...begun, back });
    response.redirect(303, address);
    return '';
  },
  finishSingleSignOn: async (call) => {
    const { context, response, requestId } = call;
    providerOf(context);
    try {
      response.redirect(303, await signedIn(call));
    } catch (thrown) {
      // Seen by a person in a browser, who is shown what the code means.
      const code = thrown instanceof WaybillError ? thrown.code : 'SERVER_UNEXPECTED';
      context.log.warn({ requestId, code, err: thrown }, 'single sign-on');
      response.redirect(303, `/?refused=${encodeURIComponent(code)}`);
    }
    return '';
  },
};

/** The page to go on with. */
async function signedIn(call: Call<Routes['finishSingleSignOn']>): Promise<string> {
  const { context, query, header, response, setSession } = call;
  const provider = providerOf(context);
  const begun = readSignInCookie(header('cookie'));
  writeSignInCookie({ response, secure: isSecure(context) });
  if (!begun) throw new WaybillError(NOT_BEGUN);
  const claims = await provider.finish(textsOf(query), begun);
  const user = await accountOf(context.engine, provider.settings, claims);
  const pass = await beginSession(context, user, SINGLE_SIGN_ON);
  setSession(`${pass.id}.${pass.secret}`);
  return begun.back;
}

const textsOf = (query: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

const isSecure = ({ settings }: ServerContext): boolean =>
  settings.publicUrl?.startsWith('https:') ?? false;

function providerOf({ oidc }: ServerContext): NonNullable<ServerContext['oidc']> {
  if (oidc) return oidc;
  throw new WaybillError({
    code: 'OIDC_NOT_CONFIGURED',
    message: 'Expected a sign-in provider, but this server has none.',
    mend: 'Sign in with name and password, or configure WAYBILL_OIDC_FILE.',
  });
}

const NOT_BEGUN = {
  code: 'OIDC_NOT_BEGUN',
  message: 'Expected a browser that this server has sent to the provider, but it has not.',
  mend: 'Begin anew at the login page; allow cookies of this site.',
};
