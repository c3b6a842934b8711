import { OpenCase } from '../../shared/domain/commands/open-case.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { LocalDate } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';

type Opened = { caseId: CaseId; title: string; organisation: string; kickoffOn: LocalDate };

/** What opens a project of an organisation, to which nothing ties her who opens it. */
export function openingOf({ caseId, title, organisation, kickoffOn }: Opened): OpenCase {
  return OpenCase.parse({
    type: 'open-case',
    caseId,
    project: {
      title: { fr: title },
      zone: 'Casablanca',
      kind: fonzid.projectKinds[0]?.id,
      holder: { name: organisation, kind: fonzid.holderKinds[0]?.id },
    },
    organisation,
    kickoffOn,
    interest: 'none',
  });
}
