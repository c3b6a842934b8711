import { describe, expect, it } from 'vitest';
import { LocalDate } from '../../shared/domain/time.ts';
import { error } from '../../shared/forms/issue.ts';
import { validateForm } from '../../shared/forms/validate.ts';
import { describeIssue, describePlace } from '../../shared/i18n/describe-issue.ts';
import { describeRefusal } from '../../shared/i18n/describe-refusal.ts';
import { profile } from '../../shared/programme/fonzid/forms/d2-profile.ts';
import { actionPlan } from '../../shared/programme/fonzid/forms/s1-action-plan.ts';

const today = LocalDate.parse('2026-11-23');
const { issues } = validateForm(
  profile,
  {
    values: {
      emp: { f: 1200, m: 5 },
      night: { f: 1201, m: 1 },
      ref_date: '2026-01-01',
      summary: 'x',
      response_rate: 12,
    },
    evidence: [],
  },
  { today },
);
const said = (code: string, language: 'ar' | 'fr' | 'en') =>
  issues.filter((issue) => issue.code === code).map((issue) => describeIssue(issue, profile, language));

describe('an issue is said', () => {
  it('with the other answer by its name', () => {
    expect(said('above-answer', 'en')).toEqual(['Must not exceed 1,200 (Employees).']);
    expect(said('above-answer', 'fr')).toEqual(['Ne doit pas dépasser 1.200 (Effectif).']);
    expect(said('above-answer', 'ar')).toEqual(['يجب ألا تتجاوز القيمة 1.200 (اليد العاملة).']);
  });

  it('with days as people write them', () => {
    expect(said('too-old', 'fr')).toEqual([
      'La date ne doit pas remonter à plus de 6 mois (pas avant le 23 mai 2026).',
    ]);
    expect(said('too-old', 'ar')).toEqual(['يجب ألا يعود التاريخ إلى أكثر من 6 أشهر (ليس قبل 23 ماي 2026).']);
  });

  it('with the evidence by its title', () => {
    expect(said('evidence-missing', 'en')[0]).toBe(
      'Evidence is missing: Signed list of the surveyed firms (asked for: 1, attached: 0).',
    );
  });

  it('in every language, whatever it is', () => {
    for (const issue of issues) {
      for (const language of ['ar', 'fr', 'en'] as const) {
        expect(describeIssue(issue, profile, language)).not.toMatch(/[{}]/);
      }
    }
  });

  it('with amounts as amounts, typed or calculated', () => {
    for (const place of ['budget_total', 'measures/0/budget']) {
      const issue = { ...error(['values', ...place.split('/')], 'above-limit'), params: { limit: 1_250_000_00 } };
      expect(describeIssue(issue, actionPlan, 'fr')).toMatch(/1\.250\.000 DH/);
    }
  });

  it('in general words if nobody knows its code', () => {
    expect(describeIssue({ ...error(['values'], 'required'), code: 'no-such-code' }, profile, 'en')).toBe(
      'This value is not understood.',
    );
  });
});

describe('a place is named', () => {
  it('by labels', () => {
    expect(describePlace('/values/night/f', profile, 'en')).toBe('People working at night (21:00–06:00) › women');
    expect(describePlace('/values/emp', profile, 'ar')).toBe('اليد العاملة');
    expect(describePlace('', profile, 'en')).toBe('');
  });
});

describe('a refusal is said', () => {
  it('with its rule', () => {
    expect(describeRefusal({ code: 'due.fund-manager-decides', limitDays: 30 }, 'ar')).toBe(
      'تأجيل يتجاوز 30 يوما قرار يعود إلى مدير(ة) الصندوق.',
    );
    expect(describeRefusal({ code: 'gate.not-your-turn', waitsFor: 'fund_manager' }, 'en')).toBe(
      'The signature awaited now: fund manager.',
    );
    expect(describeRefusal({ code: 'due.past', today }, 'fr')).toBe(
      'La nouvelle échéance doit être postérieure au 23 novembre 2026.',
    );
  });

  it('with what is missing', () => {
    const missing = ['D1', 'D2'].map(
      (milestone) => ({ condition: 'milestone-not-settled', milestone, status: 'planned' }) as const,
    );
    expect(describeRefusal({ code: 'gate.conditions-unmet', missing }, 'en')).toBe(
      'The conditions of the gate are not met: \u2068D1\u2069, \u2068D2\u2069.',
    );
  });
});
