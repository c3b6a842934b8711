import { OrganisationId } from '../../shared/domain/ids.ts';
import type { Person } from '../../shared/ports.ts';

/** Someone whom the first run makes an account for. All addresses end in `.example`: no mail can leave this machine. */
export type LocalPerson = Omit<Person, 'id'>;

/** Fits the user pool's policy. The pool listens on 127.0.0.1 and holds invented people only. */
export const localPassword = 'Zone-Industrielle-2026';

/** Made in the pool directly, as docs/operations.md tells an operator to; invites everybody else. */
export const firstAdministrator: LocalPerson = {
  name: 'Nabil Chraïbi',
  email: 'nabil.chraibi@fonds.example',
  language: 'fr',
  role: 'administrator',
};

/** The invented staff of a fund and two holders of its portfolio, in the languages that they would choose. */
export const cast = {
  fundManager: {
    name: 'Khadija Benkirane',
    email: 'khadija.benkirane@fonds.example',
    language: 'fr',
    role: 'fund_manager',
  },
  coordinator: { name: 'Salma Idrissi', email: 'salma.idrissi@fonds.example', language: 'fr', role: 'coordinator' },
  otherCoordinator: {
    name: 'يوسف أمزيان',
    email: 'youssef.amziane@fonds.example',
    language: 'ar',
    role: 'coordinator',
  },
  auditor: { name: 'Meriem Tazi', email: 'meriem.tazi@audit.example', language: 'en', role: 'auditor' },
  yasmine: {
    name: 'Hicham Bennani',
    email: 'hicham.bennani@yasmine-group.example',
    language: 'fr',
    role: 'holder',
    organisation: OrganisationId.parse('yasmine-group'),
  },
  izdihar: {
    name: 'فاطمة الزهراء العلوي',
    email: 'fz.alaoui@izdihar.example',
    language: 'ar',
    role: 'holder',
    organisation: OrganisationId.parse('izdihar'),
  },
} as const satisfies Record<string, LocalPerson>;
export type CastName = keyof typeof cast;
