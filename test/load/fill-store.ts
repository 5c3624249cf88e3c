import { readFileSync } from 'node:fs';
import { createEngine } from '../../engine/src/index.ts';
import { USER } from '../../engine/src/people/index.ts';
import { createPasses } from '../../server/src/auth/passes.ts';
import { csrfTokenOf } from '../../server/src/auth/pass-secret.ts';
import { SESSION } from '../../engine/src/people/index.ts';
import { inParallel } from '../bench/measure.ts';

export interface LoadCompany {
  readonly path: string;
  readonly people: number;
  /** Instances that wait at their first task. */
  readonly orders: number;
  /** So many share an inbox. */
  readonly teamSize: number;
}

/** What a person's browser sends with each request. */
export type SessionHeaders = Readonly<Record<'cookie' | 'x-csrf-token', string>>;

const SYSTEM = { id: 'load', by: 'system' } as const;
const WIDTH = 256;

const teamOf = (person: number, { teamSize }: Pick<LoadCompany, 'teamSize'>): string =>
  `team-${String(Math.floor(person / teamSize))}`;

/** Makes the file of a company at work; gives a session of each person. */
export async function fillStore(company: LoadCompany): Promise<readonly SessionHeaders[]> {
  const { path, people, orders } = company;
  const engine = await createEngine({ store: `sqlite:${path}`, durable: 'at-close' });
  try {
    const xml = readFileSync(new URL('order.bpmn', import.meta.url), 'utf8');
    await engine.deploy([{ name: 'order.bpmn', content: xml }]);
    await inParallel(orders, WIDTH, (order) => {
      const variables = { team: teamOf(order % people, company), quantity: (order % 90) + 10 };
      return engine.start({
        processId: 'order',
        variables,
        businessKey: `SO-${String(order).padStart(6, '0')}`,
      });
    });
    let made = 0;
    const ids = { next: () => `session${String(made++)}` };
    const passes = createPasses(engine, ids, SESSION);
    const sessions: SessionHeaders[] = [];
    for (let person = 0; person < people; person += 1) {
      const id = `clerk-${String(person)}`;
      const user = {
        ...{ id, name: `Clerk ${String(person)}`, roles: ['clerk'] as const },
        departments: [teamOf(person, company)],
      };
      const command = { kind: 'create-user', user, mustChange: false, actor: SYSTEM } as const;
      await engine.entities.change(USER, { name: id, command });
      const expiresAt = engine.now() + 86_400_000;
      const pass = await passes.issue({ user: id, expiresAt }, SYSTEM);
      sessions.push({
        cookie: `waybill_session=${pass.id}.${pass.secret}`,
        'x-csrf-token': csrfTokenOf(pass.secret),
      });
    }
    return sessions;
  } finally {
    await engine.close();
  }
}
