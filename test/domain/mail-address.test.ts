import { describe, expect, it } from 'vitest';
import { MailAddress } from '../../shared/domain/mail-address.ts';

describe('an address for mails', () => {
  it.each([
    ['hind@example.org', 'hind@example.org'],
    [' Hind.Amrani+zone@Mail.Example.MA\n', 'hind.amrani+zone@mail.example.ma'],
    ["o'brien@example.co.uk", "o'brien@example.co.uk"],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%j is taken as %s', (typed, kept) => {
    expect(MailAddress.parse(typed)).toBe(kept);
  });

  it.each([
    ['is no address', 'hind'],
    ['has no domain', 'hind@'],
    ['has a domain without a dot', 'hind@localhost'],
    ['names a machine by number', 'hind@[127.0.0.1]'],
    ['has a name beside it', 'Hind <hind@example.org>'],
    ['has a comment', 'hind(a)@example.org'],
    ['is quoted', '"hind amrani"@example.org'],
    ['is two', 'hind@example.org,all@example.org'],
    ['has two @', 'hind@example.org@example.com'],
    ['ends a header', 'hind@example.org\r\nBcc: all@example.org'],
    ['holds a control', 'hi\0nd@example.org'],
    ['holds a blank', 'hind amrani@example.org'],
    ['has a dot too many', 'hind..amrani@example.org'],
    ['begins with a dot', '.hind@example.org'],
    ['has an empty label', 'hind@example..org'],
    ['has a label that ends in a hyphen', 'hind@example-.org'],
    ['is too long before the @', `${'a'.repeat(65)}@example.org`],
    ['is too long', `hind@${'a.'.repeat(125)}org`],
    ['looks like another: a Cyrillic а', 'hind@exаmple.org'],
    ['looks like another: a full-width letter', 'ｈind@example.org'],
    ['looks like another: the domain in coded form', 'hind@xn--exmple-4nf.org'],
    ['shows as another: turned around', 'hind@\u202Eelpmaxe.org'],
    ['hides something: a zero-width space', 'hi\u200Bnd@example.org'],
  ])('that %s is refused', (_, typed) => {
    expect(MailAddress.safeParse(typed).success).toBe(false);
  });

  it('is told from a coded domain anywhere in it', () => {
    expect(MailAddress.safeParse('hind@mail.xn--exmple-4nf.org').success).toBe(false);
    expect(MailAddress.safeParse('hind@example.xn--mgbc0a9azcg').success).toBe(false);
  });
});
