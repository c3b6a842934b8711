import type { EvidenceRequirement } from '../../../../shared/forms/definition.ts';
import { isRecord } from '../../../../shared/forms/scope.ts';
import { formTexts as t } from '../../../../shared/i18n/portal/form.ts';
import { path } from '../../paths.ts';
import { Fieldset, Input } from '../../view/fields.tsx';
import { Code } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import type { Drawing } from './drawing.ts';

type Props = {
  requirements: readonly EvidenceRequirement[];
  evidence: readonly unknown[];
  caseId: string;
  drawing: Drawing;
};

/** The files that prove what the form says, kind by kind, and a way to attach more. */
export function Evidence({ requirements, evidence, caseId, drawing }: Props) {
  const { say } = useWords();
  if (requirements.length === 0) return null;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" tabindex={-1}>
        {say(t.evidence)}
      </h2>
      <p class="help">{say(t.evidenceHelp)}</p>
      <noscript>
        <p class="help">{say(t.withoutScript)}</p>
      </noscript>
      {drawing.messagesAt('/evidence').map((message) => (
        <p class="error">{message}</p>
      ))}
      {requirements.map((requirement) => (
        <OfKind requirement={requirement} evidence={evidence} caseId={caseId} drawing={drawing} />
      ))}
    </section>
  );
}

function OfKind({
  requirement,
  evidence,
  caseId,
  drawing,
}: Omit<Props, 'requirements'> & { requirement: EvidenceRequirement }) {
  const { say } = useWords();
  const { kind, title, help, min, accepts, photo, restricted } = requirement;
  const files = evidence.flatMap((file, number) => (isRecord(file) && file['kind'] === kind ? [{ file, number }] : []));
  return (
    <Fieldset
      id={`evidence/${kind}`}
      legend={
        <>
          {say(title)} <small>({say(t.atLeast, { n: min })})</small>
        </>
      }
      help={help && say(help)}
    >
      {restricted === true && <p class="help">{say(t.restricted)}</p>}
      <ul class="files" data-files={kind}>
        {files.map(({ file, number }) => (
          <AttachedFile
            file={file}
            caseId={caseId}
            isPhoto={photo === true}
            messages={[
              `/evidence/${number}`,
              `/evidence/${number}/takenOn`,
              `/evidence/${number}/place`,
              `/evidence/${number}/name`,
            ].flatMap((pointer) => drawing.messagesAt(pointer))}
          />
        ))}
      </ul>
      <template data-file={kind}>
        <AttachedFile
          file={{ kind, name: 'NAME', sha256: 'SHA256' }}
          caseId={caseId}
          isPhoto={photo === true}
          messages={[]}
        />
      </template>
      <div class="upload">
        <label for={`upload/${kind}`}>
          {say(t.chooseFile)} <span class="only-heard">{say(title)}</span>
        </label>
        <input
          type="file"
          id={`upload/${kind}`}
          name={`upload/${kind}`}
          accept={accepts?.join(',') ?? '.pdf,.jpg,.jpeg,.png,.xlsx,.docx'}
          data-upload={kind}
        />
        <button class="second" name="do" value={`attach:${kind}`} data-attach={kind}>
          {say(t.attach)}
        </button>
        <progress data-progress={kind} max="1" value="0" hidden aria-label={say(title)}></progress>
      </div>
    </Fieldset>
  );
}

/** A file as it was uploaded. It stands in the form itself: what is on the page is what will be sent. */
function AttachedFile({
  file,
  caseId,
  isPhoto,
  messages,
}: {
  file: Readonly<Record<string, unknown>>;
  caseId: string;
  isPhoto: boolean;
  messages: readonly string[];
}) {
  const { say } = useWords();
  const { takenOn, place, ...uploaded } = file;
  const [kind, sha256, name] = [text(file['kind']), text(file['sha256']), text(file['name'])];
  const at = `evidence/${kind}/${sha256}`;
  return (
    <li id={at} tabindex={-1}>
      <input type="hidden" name="evidence" value={JSON.stringify(uploaded)} />
      <a href={path('/cases/{caseId}/evidence/{sha256}', { caseId, sha256 }, { name })}>
        <bdi>{name}</bdi>
      </a>{' '}
      <small>
        <Code>SHA-256 {sha256.slice(0, 12)}…</Code>
      </small>
      {messages.map((message) => (
        <span class="error"> {message}</span>
      ))}
      {isPhoto && (
        <div class="pair">
          <Input name={`${at}/taken-on`} type="date" label={say(t.takenOn)} value={text(takenOn)} />
          <Input name={`${at}/place`} label={say(t.place)} value={text(place)} />
        </div>
      )}
      <button class="plain" name="do" value={`detach:${kind}/${sha256}`} data-detach={at}>
        {say(t.remove, { item: name })}
      </button>
    </li>
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
