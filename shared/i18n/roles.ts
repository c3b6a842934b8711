import type { Role } from '../domain/actors.ts';
import type { Text } from '../forms/text.ts';

export const roleTexts: Record<Role, Text> = {
  holder: { ar: 'حامل المشروع', fr: 'porteur de projet', en: 'project holder' },
  coordinator: { ar: 'منسق(ة)', fr: 'coordinateur·rice', en: 'coordinator' },
  fund_manager: { ar: 'مدير(ة) الصندوق', fr: 'gestionnaire du fonds', en: 'fund manager' },
  auditor: { ar: 'مدقق(ة)', fr: 'auditeur·rice', en: 'auditor' },
  administrator: { ar: 'مسؤول(ة) النظام', fr: 'administrateur·rice', en: 'administrator' },
  system: { ar: 'النظام', fr: 'système', en: 'system' },
};
