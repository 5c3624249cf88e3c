import type { Engine } from '@waybill/engine';
import type { Logger } from 'pino';
import type { Accounts } from '../auth/accounts.ts';
import type { Summaries } from '../summaries/create-summaries.ts';
import type { FolderView } from '../folders/watch-folders.ts';
import type { OidcProvider } from '../auth/oidc/oidc-provider.ts';
import type { Passes } from '../auth/passes.ts';
import type { Trials } from '../drafts/trials.ts';
import type { RepeatedAnswers } from '../http/repeated-answers.ts';
import type { Feed } from '../live/feed.ts';
import type { Limits } from '../limits/open-limits.ts';
import type { Platform } from './platform.ts';
import type { RequestMeter } from './request-meter.ts';
import type { Settings } from './settings.ts';

/** What every route shares. */
export interface ServerContext {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly platform: Platform;
  readonly accounts: Accounts;
  readonly oidc?: OidcProvider;
  readonly sessions: Passes;
  readonly tokens: Passes;
  readonly summaries: Summaries;
  readonly feed: Feed;
  readonly trials: Trials;
  readonly repeats: RepeatedAnswers;
  readonly limits: Limits;
  readonly meter: RequestMeter;
  readonly log: Logger;
  /** False once the server is about to stop. */
  readonly takesRequests: () => boolean;
  /** Where this process takes order messages from. */
  readonly watchedFolders: () => readonly FolderView[];
}
