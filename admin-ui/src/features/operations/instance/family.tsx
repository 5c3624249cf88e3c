import { useQuery } from '@tanstack/react-query';
import { Tree } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getInstance, type InstanceDetail } from '../../../api/get-instance.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { useElementNames } from '../../../parts/use-element-names.ts';
import { InstanceStatus } from '../instance-status.tsx';

type Instance = InstanceDetail['instance'];

/** Who called it, and what it called: parents above, children below. */
export function Family({ detail }: { readonly detail: InstanceDetail }) {
  const query = useQuery({
    queryKey: ['parents', detail.instance.id],
    queryFn: () => parentsOf(detail.instance),
  });
  return <Loaded query={query}>{(parents) => <Branch {...{ parents, detail }} />}</Loaded>;
}

interface BranchProps {
  readonly parents: readonly Instance[];
  readonly detail: InstanceDetail;
}

function Branch({ parents, detail: { instance, children } }: BranchProps) {
  const { t } = useTranslation('operations');
  const nameOf = useElementNames([...parents, instance, ...children]);
  const title = (one: Instance) => (
    <span>
      {one.id === instance.id ? <strong>{nameOf(one)}</strong> : null}
      {one.id === instance.id ? null : <Link to={`/operations/${one.id}`}>{nameOf(one)}</Link>}{' '}
      <InstanceStatus instance={one} />
    </span>
  );
  const leaf = (one: Instance): Node => ({ key: one.id, title: title(one), children: [] });
  const own: Node = { ...leaf(instance), children: children.map(leaf) };
  // From the nearest parent outwards.
  const tree = parents.reduce((inner, parent) => ({ ...leaf(parent), children: [inner] }), own);
  return <Tree treeData={[tree]} defaultExpandAll selectable={false} aria-label={t('family')} />;
}

interface Node {
  readonly key: string;
  readonly title: React.ReactNode;
  readonly children: Node[];
}

/** Calls go a hundred deep at most; the nearest first. */
async function parentsOf({ parentId }: Instance): Promise<readonly Instance[]> {
  const parents: Instance[] = [];
  let next = parentId;
  while (next !== undefined && parents.length < 100) {
    const { instance } = await getInstance(next);
    parents.push(instance);
    next = instance.parentId;
  }
  return parents;
}
