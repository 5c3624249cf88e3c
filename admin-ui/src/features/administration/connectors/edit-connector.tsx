import { Form, Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { setConnector } from '../../../api/set-connector.ts';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { ProcessSelect } from '../process-select.tsx';
import type { Connector } from './connector-list.tsx';
import { enteredOf, settingOf, type Entered } from './entered-connector.ts';
import { SignInItems } from './sign-in-items.tsx';

interface EditConnectorProps {
  readonly connector?: Connector;
  readonly onDone: () => void;
}

/** Makes a connector, or changes one; a secret that is left empty stays. */
export function EditConnector({ connector, onDone }: EditConnectorProps) {
  const { t } = useTranslation('connectors');
  const required = [{ required: true, message: t('missing') }];
  return (
    <Reasoned<Entered>
      label={t(connector ? 'change' : 'create')}
      {...(connector && { of: connector.title })}
      type={connector ? 'default' : 'primary'}
      reason="none"
      initial={enteredOf(connector)}
      onDo={(entered) =>
        setConnector(connector?.id ?? entered.id, {
          ...{ ...settingOf(entered), create: connector === undefined },
        })
      }
      onDone={onDone}
    >
      {connector ? null : (
        <Form.Item
          name="id"
          label={t('id')}
          extra={t('idNote')}
          rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]*$/, message: t('idForm') }]}
        >
          <Input maxLength={64} />
        </Form.Item>
      )}
      <Form.Item name="title" label={t('name')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="address"
        label={t('address')}
        extra={t('addressNote')}
        rules={[{ required: true, pattern: /^\s*https?:\/\/\S+\s*$/, message: t('addressForm') }]}
      >
        <Input maxLength={500} placeholder="https://erp.example.com/api" inputMode="url" />
      </Form.Item>
      <SignInItems keeps={connector?.hasSecret ?? false} />
      <Form.Item name="everyProcess" label={t('everyProcess')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('everyProcess') === true ? null : (
            <Form.Item
              name="processes"
              label={t('processes')}
              extra={t('processesNote')}
              rules={required}
            >
              <ProcessSelect label={t('processes')} multiple />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="hosts" label={t('hosts')} extra={t('hostsNote')}>
        <Select mode="tags" open={false} suffix={null} />
      </Form.Item>
      <Form.Item name="once" label={t('once')} extra={t('onceNote')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item
        name="private"
        label={t('private')}
        extra={t('privateNote')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <Form.Item name="active" label={t('on')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </Reasoned>
  );
}
