import { createEngine } from '../../engine/src/index.ts';
import { givenFolder } from './given-folder.ts';

/**
 * Looks into a folder and dies of SIGKILL where it is told to: after the bytes are kept, after the
 * answer is kept, or after its file is written. Arguments: root of the folder, file of the store, where.
 */
const [root = '', file = '', where = ''] = process.argv.slice(2);
const die = (): void => void process.kill(process.pid, 'SIGKILL');

const given = await givenFolder(root);
const engine = await createEngine({ store: `sqlite:${file}` });
const { intake } = engine;
const dying = {
  now: engine.now,
  intake: {
    ...intake,
    take: async (request: Parameters<typeof intake.take>[0]) => {
      const taken = await intake.take(request);
      if (where === 'kept') die();
      return {
        ...taken,
        // Read when the answer is in its folder, and only then.
        get status() {
          if (where === 'written' && given.names('out').length > 0) die();
          return taken.status;
        },
      };
    },
    acknowledge: async (...request: Parameters<typeof intake.acknowledge>) => {
      const answer = await intake.acknowledge(...request);
      if (where === 'answered') die();
      return answer;
    },
  },
};
await given.look(dying, 0);
await given.look(dying, 1);
await engine.close();
