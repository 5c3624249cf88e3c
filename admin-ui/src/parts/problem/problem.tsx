import { useTranslation } from 'react-i18next';
import { Original } from './original.tsx';
import { toldOf, type Told } from './told.ts';
import { useTell } from './use-tell.ts';
import './problem.css';

interface ProblemProps {
  /** Whatever was thrown, or a failure as the engine tells it. */
  readonly of: unknown;
  /** Of a value that is wrong what people call it; its path where absent. */
  readonly nameOf?: (path: string) => string;
  /** Without what is opened on demand: within something that is pressed itself. */
  readonly brief?: boolean;
}

/** What happened, what to do, and in small the code; the engine's own sentence on demand. */
export function Problem({ of, ...shown }: ProblemProps) {
  const { t } = useTranslation('parts');
  const told = toldOf(of);
  if (isUnreadable(of)) return <div className="problem">{t('unreadableFile')}</div>;
  if (told !== undefined) return <ToldProblem told={told} {...shown} />;
  return (
    <div className="problem">
      {t('unreachable')} <span className="problem-mend">{t('unreachableWhatToDo')}</span>
    </div>
  );
}

/** A file that was moved or changed after it was picked, or a folder (File API §5.1). */
const isUnreadable = (error: unknown): boolean =>
  error instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(error.name);

const SHOWN = 20;

interface ToldProblemProps extends Omit<ProblemProps, 'of'> {
  readonly told: Told;
}

function ToldProblem({ told, nameOf, brief = false }: ToldProblemProps) {
  const tell = useTell();
  const { code, problems = [] } = told;
  const { sentence, mend, original } = tell.failure(told);
  return (
    <div className="problem">
      {sentence} {mend === undefined ? null : <span className="problem-mend">{mend}</span>}
      {problems.length === 0 ? null : (
        <ul>
          {problems.slice(0, SHOWN).map(({ path, message }, at) => (
            <li key={at}>
              <b>{nameOf?.(path) ?? path}</b> {tell.value(message)}
            </li>
          ))}
        </ul>
      )}
      {original === undefined || brief ? (
        <small className="problem-code"> {code}</small>
      ) : (
        <Original code={code} sentence={original} />
      )}
    </div>
  );
}
