import { describe, expect, it } from 'vitest';
import { type Account, StaffRole } from '../../shared/domain/administration/account.ts';
import { nextAccountActions } from '../../shared/domain/administration/next-actions.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { Instant, LocalDate } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { amina, anas } from './people.ts';

const salma = PersonId.parse('salma');
const now = Instant.parse('2026-03-02T10:00:00.000Z');
const asked = { to: 'fund_manager', by: amina.id, at: now, reason: 'She takes over from Farid in March.' } as const;

/** What an administrator may do to an account, as words. */
const may = (account: Omit<Account, 'id'>, actor = amina): string[] =>
  nextAccountActions({ id: salma, ...account }, { actor, now, programme: fonzid }).map(({ action, role }) =>
    role === undefined ? action : `${action}: ${role}`,
  );

describe('what an administrator may do next', () => {
  it('to an account in use: correct it, deactivate it, ask for any other role', () => {
    expect(may({ role: 'coordinator' })).toEqual([
      'correct-person',
      'ask-role-change: fund_manager',
      'ask-role-change: auditor',
      'ask-role-change: administrator',
      'deactivate-person',
    ]);
  });

  it('to a holder’s: no change of role', () => {
    expect(may({ role: 'holder' })).toEqual(['correct-person', 'deactivate-person']);
  });

  it('to another administrator’s: no role that approves', () => {
    expect(may({ role: 'administrator' })).toEqual(['correct-person', 'ask-role-change: auditor', 'deactivate-person']);
  });

  it('to one that is deactivated: correct and reactivate it', () => {
    expect(may({ role: 'auditor', deactivated: true })).toEqual(['correct-person', 'reactivate-person']);
  });

  it('about a change that was asked for: who asked may withdraw it, another confirm it too', () => {
    const account = { role: 'coordinator', roleChange: asked } as const;
    expect(may(account)).toEqual(['correct-person', 'cancel-role-change', 'deactivate-person']);
    expect(may(account, anas)).toEqual([
      'correct-person',
      'confirm-role-change: fund_manager',
      'cancel-role-change',
      'deactivate-person',
    ]);
  });

  it('about a change that is confirmed: withdraw it until its day', () => {
    const confirmed = { ...asked, confirmedBy: anas.id, startsOn: LocalDate.parse('2026-03-03') };
    for (const actor of [amina, anas])
      expect(may({ role: 'coordinator', roleChange: confirmed }, actor)).toEqual([
        'correct-person',
        'cancel-role-change',
        'deactivate-person',
      ]);
  });

  it('to their own account: nothing', () => {
    for (const role of StaffRole.options) expect(may({ role }, { ...amina, id: salma })).toEqual([]);
  });
});
