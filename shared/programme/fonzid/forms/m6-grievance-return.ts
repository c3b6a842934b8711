import type { FormDefinition } from '../../../forms/definition.ts';

/** M6: how many complaints, how fast they were handled; zero is an answer too. Counts only, never a name or a story. */
export const grievanceReturn: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'register_extract',
      title: {
        ar: 'مستخرج السجل (محجوب المعطيات الشخصية)',
        fr: 'Extrait du registre (caviardé)',
        en: 'Register extract (redacted)',
      },
      min: 1,
    },
  ],
};
