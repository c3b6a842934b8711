import fc from 'fast-check';

/** What somebody would try: another header, another element, another direction, a placeholder, another appointment. */
const tricks = [
  '\r\nBcc: mallory@evil.test',
  '\r\n\r\n<html>',
  '\n-- \n',
  '%0d%0aSubject: x',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></head><body>',
  '</bdi></td></table>',
  '</textarea><svg/onload=alert(1)>',
  '</option></select><form action=//evil.test>',
  '</template></noscript><base href=//evil.test>',
  '<!--',
  '&lt;b&gt;',
  '&#x202e;',
  'javascript:alert(1)',
  '{name}',
  '{link}',
  '{days, plural, one {#} other {#}}',
  '{',
  '}}}}',
  "'{",
  '#',
  '\u202e',
  '\u2066\u2067\u2068',
  '\u2069\u2069\u2069',
  '\u200f',
  '\u2028\u2029',
  '\ufeff',
  '\0\u0008\u001b[2J\u007f\u0085',
  '\ud800',
  '\udfff',
  'a\u0301'.repeat(20),
  '\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x',
  '\\n\\,\\;',
  ';X-EVIL=1:',
  '=cmd|calc',
  'هند',
  'D1',
];

/** A text as somebody with bad intentions, or a broken program, would send it. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...tricks), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join('').slice(0, 120));
