import type { ErrorEntry } from '../error-entry.ts';
import type { QUEUE_ERRORS } from '../queue-errors.ts';

export const QUEUE_ERRORS_ZH: Readonly<Record<keyof typeof QUEUE_ERRORS, ErrorEntry>> = {
  QUEUE_URL_INVALID: {
    meaning: '队列地址不是 redis://主机:端口/库号?prefix=名称 的形式。',
    mend: '请改正 --queue 或 WAYBILL_QUEUE；TLS 用 rediss://。',
  },
  QUEUE_UNREACHABLE: {
    meaning: '引擎启动时 Redis 没有应答。',
    mend: '请启动 Redis，或改正 --queue 或 WAYBILL_QUEUE。',
  },
  QUEUE_INTERRUPTED: {
    meaning: 'Redis 已断开；在它恢复之前，引擎直接从存储取作业。',
    mend: '请恢复 Redis；没有丢失任何内容，也无需其他处理。',
  },
  QUEUE_EVICTS: {
    meaning: 'Redis 内存满时可能丢弃键；被丢弃的会从存储补回。',
    mend: '请设置 `maxmemory-policy noeviction`。',
  },
  QUEUE_SERVER_OLD: {
    meaning: 'Redis 版本低于 BullMQ 的要求。',
    mend: '请升级到 Redis 6.2 或更高版本。',
  },
  QUEUE_DEAD_LETTER: {
    meaning: '有命令或定时器反复失败，已被搁置；它仍在存储中。',
    mend: '请先消除所指的问题，再执行 `waybill doctor --put-back`。',
  },
  QUEUE_JOB_NOT_READABLE: {
    meaning: '队列中有不是 Waybill 写入的作业。',
    mend: '请查明还有谁用同一前缀写入这个 Redis。',
  },
};
