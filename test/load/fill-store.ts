import { readFileSync } from 'node:fs';
import { createEngine } from '../../engine/src/index.ts';
import { inParallel } from '../bench/measure.ts';
import { openSession, type SessionHeaders } from './open-session.ts';

export interface LoadCompany {
  readonly path: string;
  readonly people: number;
  /** Instances that wait at their first task. */
  readonly orders: number;
  /** So many share an inbox. */
  readonly teamSize: number;
}

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
    const sessions: SessionHeaders[] = [];
    for (let person = 0; person < people; person += 1) {
      const id = `clerk-${String(person)}`;
      const clerk = { id, name: `Clerk ${String(person)}`, roles: ['clerk'] as const };
      sessions.push(
        await openSession(engine, { ...clerk, departments: [teamOf(person, company)] }),
      );
    }
    return sessions;
  } finally {
    await engine.close();
  }
}
