/**
 * One entry per version of the file, run in order; `PRAGMA user_version` counts them. An entry
 * that has been released is never edited. Keys rise with time, so that new rows land together.
 * Tables with long rows keep their rowid: without it whole rows stand in the inner pages of the
 * tree, which made a commit at a million instances cost half as much again as at none.
 */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE files (digest TEXT PRIMARY KEY, xml TEXT NOT NULL);
CREATE TABLE definitions (
  process_id TEXT NOT NULL, version INTEGER NOT NULL, name TEXT, file TEXT NOT NULL,
  digest TEXT NOT NULL, deployed_at INTEGER NOT NULL,
  PRIMARY KEY (process_id, version)
) WITHOUT ROWID;
CREATE TABLE resources (
  kind TEXT NOT NULL, id TEXT NOT NULL, version TEXT NOT NULL, json TEXT NOT NULL,
  digest TEXT NOT NULL, deployed_at INTEGER NOT NULL,
  PRIMARY KEY (kind, id, version)
);
CREATE TABLE start_subscriptions (
  id TEXT PRIMARY KEY, process_id TEXT NOT NULL, item TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE instances (
  id TEXT PRIMARY KEY, process_id TEXT NOT NULL, version INTEGER NOT NULL, business_key TEXT,
  parent_id TEXT, status TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER,
  incidents INTEGER NOT NULL, revision INTEGER NOT NULL, head_hash TEXT NOT NULL,
  work_kinds INTEGER NOT NULL, snapshot TEXT NOT NULL
);
CREATE INDEX instances_by_status ON instances (status, process_id, id);
CREATE INDEX instances_by_business_key ON instances (business_key, id)
  WHERE business_key IS NOT NULL;
CREATE INDEX instances_by_parent ON instances (parent_id, id) WHERE parent_id IS NOT NULL;
CREATE INDEX instances_with_incidents ON instances (id) WHERE incidents > 0;

CREATE TABLE entities (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, head_hash TEXT NOT NULL, fields TEXT NOT NULL,
  snapshot TEXT NOT NULL
);
CREATE TABLE entity_fields (
  name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (name, value, id)
) WITHOUT ROWID;

CREATE TABLE batches (
  instance_id TEXT NOT NULL, revision INTEGER NOT NULL, actor_id TEXT NOT NULL,
  actor_by TEXT NOT NULL, command TEXT NOT NULL, time INTEGER NOT NULL, events TEXT NOT NULL,
  detached TEXT, prev_hash TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (instance_id, revision)
);
CREATE TABLE claims (key TEXT PRIMARY KEY, owner TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE jobs (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, blocked INTEGER NOT NULL,
  available_at INTEGER NOT NULL, locked_by TEXT, locked_until INTEGER NOT NULL,
  attempt INTEGER NOT NULL, item TEXT NOT NULL
);
CREATE INDEX jobs_ready ON jobs (type, available_at, id) WHERE blocked = 0;

CREATE TABLE user_tasks (
  id TEXT PRIMARY KEY, process_id TEXT NOT NULL, element TEXT NOT NULL,
  assigned INTEGER NOT NULL, created_at INTEGER NOT NULL, due_at INTEGER,
  priority INTEGER NOT NULL, item TEXT NOT NULL
);
CREATE INDEX user_tasks_by_place ON user_tasks (process_id, element, assigned, created_at, id);
CREATE INDEX user_tasks_by_due ON user_tasks (due_at, created_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX user_tasks_by_priority ON user_tasks (priority DESC, created_at, id)
  WHERE priority <> 50;
CREATE TABLE inbox (
  tag TEXT NOT NULL, created_at INTEGER NOT NULL, task_id TEXT NOT NULL,
  PRIMARY KEY (tag, created_at, task_id)
) WITHOUT ROWID;

CREATE TABLE timers (id TEXT PRIMARY KEY, due INTEGER NOT NULL, item TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX timers_by_due ON timers (due, id);
CREATE TABLE message_subscriptions (
  id TEXT PRIMARY KEY, name TEXT, correlation_key TEXT, conversation TEXT NOT NULL,
  item TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX message_subscriptions_by_name ON message_subscriptions (name, correlation_key)
  WHERE name IS NOT NULL;
CREATE INDEX message_subscriptions_by_conversation ON message_subscriptions (conversation);
CREATE TABLE signal_subscriptions (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, item TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX signal_subscriptions_by_name ON signal_subscriptions (name, id);
CREATE TABLE incidents (id TEXT PRIMARY KEY, item TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE outgoing (
  sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, command TEXT NOT NULL
);
CREATE TABLE messages (
  id TEXT PRIMARY KEY, name TEXT, correlation_key TEXT, conversation TEXT,
  expires_at INTEGER NOT NULL, message TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX messages_by_name ON messages (name, correlation_key) WHERE name IS NOT NULL;
CREATE INDEX messages_by_conversation ON messages (conversation) WHERE conversation IS NOT NULL;
CREATE INDEX messages_by_expiry ON messages (expires_at);
CREATE TABLE seals (sequence INTEGER PRIMARY KEY, seal TEXT NOT NULL);
`,
  `
CREATE TABLE archived (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL, head_hash TEXT NOT NULL, archive TEXT NOT NULL
) WITHOUT ROWID;
`,
  `
CREATE TABLE answers (
  id TEXT PRIMARY KEY, digest TEXT NOT NULL, attempt TEXT NOT NULL, until INTEGER NOT NULL,
  answer TEXT
);
CREATE INDEX answers_by_end ON answers (until);
`,
  `
ALTER TABLE outgoing ADD COLUMN way TEXT;
CREATE INDEX outgoing_by_way ON outgoing (way) WHERE way IS NOT NULL;
`,
];
