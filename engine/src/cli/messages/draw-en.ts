import type { DrawMessages } from './draw-messages.ts';

export const DRAW_EN: DrawMessages = {
  findings: {
    'not-drawn': (a) => `${a} is not drawn`,
    'nodes-overlap': (a, b) => `${a} covers ${b}`,
    'name-covered': (a, b) => `the name of ${a} and ${b} cover each other`,
    'flow-through-node': (a, b) => `${a} runs through ${b}`,
    'flow-through-name': (a, b) => `the name of ${a} lies on ${b}`,
    'flows-cross': (a, b) => `${a} crosses ${b}`,
    'flows-overlap': (a, b) => `${a} lies on ${b}`,
    'message-crosses': (a, b) => `${a} and ${b} cross, one of them a message flow`,
    'not-attached': (a) => `${a} does not end at the border of what it joins`,
    'not-at-right-angles': (a) => `${a} runs askew`,
    outside: (a) => `${a} stands outside of its lane, pool, sub-process or border`,
    wide: (a, b) => `the page of ${a} is ${b} pixels wide: make parts of it sub-processes`,
    full: (a, b) => `${a} has ${b} nodes on one level: make parts of it sub-processes`,
    backward: (a) => `${a} runs backwards`,
  },
  drawn: (file, pages) => `${file}: ${pages} ${pages === 1 ? 'page' : 'pages'} drawn`,
  judged: (file, faults, backward) => `${file}: ${faults} faults, ${backward} flows run backwards`,
};
