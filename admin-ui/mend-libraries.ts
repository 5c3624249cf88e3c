interface Mending {
  /** The file of the library. */
  readonly file: RegExp;
  /** What it has in this version, and what it becomes. */
  readonly texts: readonly (readonly [faulty: string, mended: string])[];
}

const MENDINGS: readonly Mending[] = [
  {
    file: /@bpmn-io\/feel-editor\/dist\/index\.js/,
    texts: [
      // It took every word before the cursor for the beginning of one name: after `x = 0 and` none fits.
      ['context.matchBefore(/\\w[\\w ]*$/)', 'context.matchBefore(/\\w+$/)'],
      // Where a name is still missing, as after an operator, it offered none when asked.
      [
        'if (isEmpty(nodeBefore, pos)) {',
        'if (isEmpty(nodeBefore, pos) || nodeBefore.lastChild?.type.isError) {',
      ],
    ],
  },
  {
    file: /@bpmn-io\/form-js-viewer\/dist\/index\.es\.js/,
    texts: [
      // It wrote days as the browser's own language does, whatever language the page is in.
      [
        "function getLocaleDateFormat(locale = 'default') {",
        "function getLocaleDateFormat(locale = 'default') { return 'yyyy-MM-dd';",
      ],
      // Of its defaults flatpickr leaves out how days are read.
      [
        'flatpickr(dateInputRef.current, config)',
        'flatpickr(dateInputRef.current, { ...flatpickr.defaultConfig, ...config })',
      ],
      // The first day there is, as it is read now.
      ["'01/01/1900'", "'1900-01-01'"],
    ],
  },
];

/** Mends what libraries leave no other way to mend; fails the build where there is another version. */
export const mendLibraries = {
  name: 'mend-libraries',
  transform(code: string, id: string): string | undefined {
    const mending = MENDINGS.find(({ file }) => file.test(id));
    return mending?.texts.reduce((text, [faulty, mended]) => {
      if (!text.includes(faulty))
        throw new Error(`Expected "${faulty}" in ${id}, but it is not there: is it mended by now?`);
      return text.replace(faulty, () => mended);
    }, code);
  },
};
