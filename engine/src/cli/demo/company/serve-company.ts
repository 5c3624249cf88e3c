import { table } from '../../print/table.ts';
import { runServer } from '../../serve/run-server.ts';
import type { Shell } from '../../shell.ts';
import { need } from '../../command-result.ts';
import type { SqliteName } from '../../store/store-name.ts';
import { words } from '../words.ts';
import { createRandom } from './random.ts';
import { readCompany } from './read-company.ts';
import { sampleAccounts, samplePassword, shownAccounts } from './sample-accounts.ts';
import { registerServices } from './services.ts';

export interface CompanyServer {
  readonly store: SqliteName;
  readonly seed: string;
  readonly host: string;
  readonly port: number;
}

const DRAIN = 5_000;

/**
 * Serves the company to people, by accounts of this run alone, while its ERP and its mail go on
 * answering. Ends when a signal comes.
 */
export async function serveCompany(
  shell: Shell,
  { store, seed, host, port }: CompanyServer,
): Promise<void> {
  const data = need(await readCompany());
  const password = samplePassword();
  const accounts = sampleAccounts(data.people, password);
  const { language, terminal } = shell;
  const heads = [
    words(language, '登录名', 'User'),
    words(language, '角色', 'Roles'),
    words(language, '部门', 'Departments'),
  ];
  const rows = shownAccounts(accounts).map(({ id, roles, departments }) => [
    id,
    roles.join(', '),
    departments.join(', '),
  ]);
  const lines = [
    '',
    words(
      language,
      `示范账号，密码都是 ${password}（只用于演示）`,
      `Sample accounts, all with the password ${password} (for the demonstration only)`,
    ),
    '',
    ...table(heads, rows),
    '',
  ];
  terminal.out(lines.map((line) => `${line}\n`).join(''));
  // A person reads this screen: requests that went well stay out of it.
  const env = { WAYBILL_LOG_LEVEL: 'warn', ...terminal.env };
  await runServer(
    { ...shell, terminal: { ...terminal, env } },
    {
      ...{ host, port, drain: DRAIN, accounts },
      engine: { store, takesWork: true },
      onEngine: (engine) => {
        // Nothing is left to end: while people look, every system is up.
        const world = {
          random: createRandom(seed),
          gaps: new Map<string, number>(),
          end: Number.MAX_SAFE_INTEGER,
        };
        registerServices({ engine, data, ...world });
      },
    },
  );
}
