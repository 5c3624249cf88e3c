import type { FormSchema } from '../../parts/form/form-schema.ts';

/** A decision with a comment that is needed where the answer is no. */
export const APPROVAL_FORM: FormSchema = {
  ...{ type: 'default', schemaVersion: 16, id: 'approval-decision' },
  components: [
    {
      ...{ type: 'radio', id: 'Field_decision', key: 'decision', label: '决定' },
      values: [
        { value: 'approved', label: '同意' },
        { value: 'refused', label: '不同意' },
      ],
      validate: { required: true },
      properties: {
        'label:en': 'Decision',
        'option:en:approved': 'Approve',
        'option:en:refused': 'Refuse',
      },
    },
    {
      ...{ type: 'textarea', id: 'Field_comment', key: 'comment', label: '意见' },
      properties: { 'label:en': 'Comment' },
    },
  ],
};
