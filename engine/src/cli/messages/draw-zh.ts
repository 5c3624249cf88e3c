import type { DrawMessages } from './draw-messages.ts';

export const DRAW_ZH: DrawMessages = {
  findings: {
    'not-drawn': (a) => `${a} 没有画出`,
    'nodes-overlap': (a, b) => `${a} 盖住 ${b}`,
    'name-covered': (a, b) => `${a} 的名称与 ${b} 互相遮盖`,
    'flow-through-node': (a, b) => `${a} 穿过 ${b}`,
    'flow-through-name': (a, b) => `${a} 的名称压在 ${b} 上`,
    'flows-cross': (a, b) => `${a} 与 ${b} 交叉`,
    'flows-overlap': (a, b) => `${a} 与 ${b} 重叠`,
    'message-crosses': (a, b) => `${a} 与 ${b} 交叉，其一为消息流`,
    'not-attached': (a) => `${a} 的端点不在所连元素的边上`,
    'not-at-right-angles': (a) => `${a} 有斜线`,
    outside: (a) => `${a} 不在其泳道、池、子流程或边框上`,
    wide: (a, b) => `${a} 的图宽 ${b} 像素：请把其中一部分做成子流程`,
    full: (a, b) => `${a} 一层有 ${b} 个节点：请把其中一部分做成子流程`,
    backward: (a) => `${a} 从右向左`,
  },
  drawn: (file, pages) => `${file}：已画 ${pages} 页`,
  judged: (file, faults, backward) => `${file}：${faults} 处缺陷，${backward} 条顺序流从右向左`,
};
