/** What feel-editor 2.8.0 has, and what it becomes. */
const MENDED = [
  // It took every word before the cursor for the beginning of one name: after `x = 0 and` none fits.
  ['context.matchBefore(/\\w[\\w ]*$/)', 'context.matchBefore(/\\w+$/)'],
  // Where a name is still missing, as after an operator, it offered none when asked.
  [
    'if (isEmpty(nodeBefore, pos)) {',
    'if (isEmpty(nodeBefore, pos) || nodeBefore.lastChild?.type.isError) {',
  ],
] as const;

/** Lets editors of FEEL offer names behind operators; fails the build where there is another version. */
export const mendFeelEditor = {
  name: 'mend-feel-editor',
  transform(code: string, id: string): string | undefined {
    if (!/@bpmn-io\/feel-editor\/dist\/index\.js/.test(id)) return undefined;
    return MENDED.reduce((text, [faulty, mended]) => {
      if (!text.includes(faulty))
        throw new Error(`Expected "${faulty}" in ${id}, but it is not there: is it mended by now?`);
      return text.replace(faulty, () => mended);
    }, code);
  },
};
