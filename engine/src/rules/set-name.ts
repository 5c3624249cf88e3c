/** How messages name a rule set. */
export const setNameOf = ({
  id,
  version,
}: {
  readonly id: string;
  readonly version: string;
}): string => `rule set '${id}' version '${version}'`;
