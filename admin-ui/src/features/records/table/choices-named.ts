/** The values that a problem lists as JSON, by what people call them. */
export const choicesNamed = (
  problem: string,
  nameOf: (value: string) => string | undefined,
): string =>
  problem.replace(/\["[^\]]*"\]/, (list) =>
    list
      .slice(1, -1)
      .split(',')
      .map((quoted) => {
        const value = quoted.slice(1, -1);
        return nameOf(value) ?? value;
      })
      .join(' / '),
  );
