import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../engine/src/cli/program.ts';
import { createShell } from '../../engine/src/cli/shell.ts';
import { messagesIn } from '../../engine/src/cli/language.ts';

interface Service {
  readonly image: string;
  readonly command?: readonly string[] | null;
  readonly user?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
  readonly deploy?: { readonly replicas?: number };
  readonly environment?: Readonly<Record<string, string>>;
}

interface Project {
  readonly services: Readonly<Record<string, Service>>;
}

const compose = (...args: readonly string[]): string =>
  execFileSync('docker', ['compose', ...args], { encoding: 'utf8', stdio: 'pipe' });

/** The client alone reads the file; nothing is started. */
function hasCompose(): boolean {
  try {
    return compose('version') !== '';
  } catch {
    console.log('Left out: what needs `docker compose`.');
    return false;
  }
}

const file = 'deploy/compose.yaml';
const read = (): Project =>
  // JSON.parse gives any; docker says what a compose file is.
  JSON.parse(
    compose('-f', file, '--env-file', 'deploy/.env.example', 'config', '--format', 'json'),
  ) as Project;

describe('the files to run it with', () => {
  it('name commands of ours that exist', () => {
    const terminal = { out: () => undefined, err: () => undefined, env: {}, errIsTty: false };
    const options = { language: 'en', messages: messagesIn('en'), json: false } as const;
    const program = createProgram(createShell(terminal, { ...options, showProgress: false }), '0');
    const known = program.commands.map((command) => command.name());
    const text = readFileSync(file, 'utf8') + readFileSync('Dockerfile', 'utf8');
    const named = [
      ...text.matchAll(/^ *command: \[(\w+)/gm),
      ...text.matchAll(/\[CMD, waybill, (\w+)/g),
      ...text.matchAll(/^CMD \["(\w+)"/gm),
    ].flatMap((match) => match[1] ?? []);
    expect(named.length).toBeGreaterThanOrEqual(4);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('hold no secret', () => {
    const secrets = [...readFileSync(file, 'utf8').matchAll(/^.*(PASSWORD|KEY|AUTH): (.*)$/gm)];
    expect(secrets.length).toBeGreaterThan(3);
    for (const [, , value] of secrets) expect(value).toMatch(/^\$\{\w+:\?.+\}$/);
  });
});

const asDockerReadsIt = (): void => {
  it('pins every image to one version', () => {
    for (const { image } of Object.values(read().services)) {
      expect(image).toMatch(/^[\w/]+:\d+\.\d+\.\d+(-\w+)?$/);
    }
  });

  it('watches the health of whatever runs on, and starts it again', () => {
    const running = Object.values(read().services).filter(({ restart }) => {
      return restart === 'unless-stopped';
    });
    expect(running).toHaveLength(4);
    expect(running.filter(({ healthcheck }) => !healthcheck)).toEqual([]);
  });

  it('runs two workers, as a user without rights, on MongoDB and Redis', () => {
    const { worker, redis } = read().services;
    expect(worker).toMatchObject({ user: 'node', deploy: { replicas: 2 } });
    expect(worker?.environment?.['WAYBILL_STORE']).toContain('replicaSet=rs0');
    expect(worker?.environment?.['WAYBILL_QUEUE']).toMatch(/^redis:\/\//);
    expect(redis?.command?.join(' ')).toMatch(/--appendonly yes.*--maxmemory-policy noeviction/);
  });
};

// Not counted as skipped: most machines have no docker, and miss nothing of the product.
if (hasCompose()) describe('deploy/compose.yaml, as docker reads it', asDockerReadsIt);
