import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Space, Switch, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { listDepartments } from '../../api/list-departments.ts';
import { setDepartment } from '../../api/set-department.ts';
import { PagedTable } from '../../parts/paged/paged-table.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { useMay } from '../../parts/use-may.ts';

type Department = Awaited<ReturnType<typeof listDepartments>>['items'][number];

export function DepartmentList() {
  const { t } = useTranslation('administration');
  const language = useLanguage();
  const may = useMay();
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {may('update', 'department') ? <EditDepartment /> : null}
      <PagedTable<Department>
        queryKey={['departments', 'paged']}
        load={(after) => listDepartments(after === undefined ? {} : { after })}
        rowKey={({ id }) => id}
        label={t('departments')}
        columns={[
          { title: t('id'), dataIndex: 'id' },
          {
            ...{ title: t('nameZh'), ...(language === 'zh' && HEAD) },
            render: (_, { title }) => title.zh,
          },
          {
            ...{ title: t('nameEn'), ...(language === 'en' && HEAD) },
            render: (_, { title }) => title.en,
          },
          {
            ...{ title: t('state'), inCard: 'mark' },
            render: (_, { active }) => <Tag>{t(active ? 'active' : 'disabled')}</Tag>,
          },
          {
            title: '',
            render: (_, one) =>
              may('update', 'department') ? <EditDepartment department={one} /> : null,
          },
        ]}
      />
    </Space>
  );
}

const HEAD = { inCard: 'head' } as const;

interface Entered {
  readonly id?: string;
  readonly zh: string;
  readonly en: string;
  readonly active: boolean;
}

function EditDepartment({ department }: { readonly department?: Department }) {
  const { t } = useTranslation('administration');
  const client = useQueryClient();
  const language = useLanguage();
  const required = [{ required: true, message: t('missing') }];
  const { zh = '', en = '' } = department?.title ?? {};
  return (
    <Reasoned<Entered>
      label={t(department ? 'change' : 'createDepartment')}
      {...(department && { of: department.title[language] })}
      reason="none"
      type={department ? 'default' : 'primary'}
      initial={{ zh, en, active: department?.active ?? true }}
      onDo={({ id = department?.id ?? '', active, ...title }) =>
        setDepartment(id, {
          ...{ title: { zh: title.zh, en: title.en }, active, create: department === undefined },
        })
      }
      onDone={() => void client.invalidateQueries({ queryKey: ['departments'] })}
    >
      {department ? null : (
        <Form.Item
          name="id"
          label={t('id')}
          rules={[
            { required: true, pattern: /^[a-z0-9][a-z0-9-]*$/, message: t('departmentForm') },
          ]}
        >
          <Input maxLength={64} />
        </Form.Item>
      )}
      <Form.Item name="zh" label={t('nameZh')} rules={required}>
        <Input />
      </Form.Item>
      <Form.Item name="en" label={t('nameEn')} rules={required}>
        <Input />
      </Form.Item>
      <Form.Item name="active" label={t('active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </Reasoned>
  );
}
